package parley.extraction.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTest {
    @ParameterizedTest(name = "{0}")
    @EnumSource(Frame.class)
    void givenATriggerOfAFrame_whenNamed_thenAWeakOneIsAnotherRule(Frame frame) {
        Rule weak = Rule.ofTrigger(frame, true);

        assertThat(weak.key()).isEqualTo(Rule.ofTrigger(frame, false).key().replace("trigger.", "trigger.weak-"));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Participation.Sign.class)
    void givenASignOfAKind_whenNamed_thenItSaysWhoTakesPart(Participation.Sign sign) {
        Rule rule = Rule.ofSign(sign);

        assertThat(rule.isParty()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Rule.class)
    void givenARule_whenAskedWhatItSays_thenTheCatalogueAnswers(Rule rule) {
        String explanation = Rules.load().explain(rule);

        assertThat(explanation).isNotBlank();
    }

    @Test
    void givenTwoRules_whenNamed_thenNoKeyIsThatOfBoth() {
        long keys =
                java.util.Arrays.stream(Rule.values()).map(Rule::key).distinct().count();

        assertThat(keys).isEqualTo(Rule.values().length);
    }
}
