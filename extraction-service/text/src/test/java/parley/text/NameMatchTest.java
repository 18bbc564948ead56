package parley.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NameMatchTest {
    private static final Path EXTERNAL = Path.of("../../../shared/external/names/cases.csv");

    private record Case(String a, String b, boolean same) {
        @Override
        public String toString() {
            return a + (same ? " = " : " ≠ ") + b;
        }
    }

    static Stream<Case> pairs() {
        return WordList.lines(NameMatchTest.class, "name-pairs.csv").stream()
                .map(line -> line.split(";"))
                .map(parts -> new Case(parts[0], parts[1], parts[2].equals("same")));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void givenTwoSpellings_whenCompared_thenTheyAreTheSameNameOrNot(Case pair) {
        assertThat(NameMatch.same(pair.a(), pair.b())).isEqualTo(pair.same());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void givenTwoSpellings_whenTheirOrderChanges_thenTheLikelihoodDoesNot(Case pair) {
        assertThat(NameMatch.likelihood(pair.a(), pair.b())).isEqualTo(NameMatch.likelihood(pair.b(), pair.a()));
    }

    /** opensanctions/nomenklatura, contrib/name_bench, people only; their logic-v2 reaches F1 0.742 on these. */
    @Test
    void givenPairsOfAnotherProject_whenCompared_thenPrecisionAndRecallAreReported() throws IOException {
        assumeTrue(Files.exists(EXTERNAL), "no pairs at " + EXTERNAL + ": not measured");
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (String line : Files.readAllLines(EXTERNAL)) {
            List<String> fields = fields(line);
            if (fields.size() < 5 || !fields.get(1).equals("Person")) continue;
            boolean same = NameMatch.same(fields.get(2), fields.get(3));
            boolean expected = fields.get(4).equals("true");
            if (same && expected) right++;
            else if (same) wrong++;
            else if (expected) missed++;
        }

        double f1 = 2.0 * right / (2 * right + wrong + missed);

        System.out.printf(
                "names: precision %.3f, recall %.3f, F1 %.3f (peer: 0.742)%n",
                right / (double) (right + wrong), right / (double) (right + missed), f1);
        assertThat(f1).isGreaterThan(0.75);
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else field.append(c);
        }
        fields.add(field.toString());
        return fields;
    }
}
