package parley.extraction.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceSplitterTest {
    private final SentenceSplitter splitter = new SentenceSplitter(new SentenceWords(
            Set.of("lt", "gen", "m"), Set.of("dc"), Set.of(), Set.of(List.of("ا", "ف", "ب")), Set.of("the", "ان")));

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "They met. They parted. | 2",
                "Lt. Gen. Smith met M. Dupont. | 1",
                "The U.S. Secretary met J. Jones. | 1",
                "They met in Washington, D.C. The talks went well. | 2",
                "She came to Washington, D.C. Minister Lind left. | 2",
                "The U.S. The talks. | 2",
                "Par Jean MbalaLe ministre est venu. | 2",
                "Par CAS-INFOJean Mbala est venu. | 2",
                "Garret FitzGerald met Irwin LaRocque of the UNESCOs. | 1",
                "He came at 10.30 with 3.5 million. | 1",
                "Prix du pétrole en RDC.Lors de la réunion. | 2",
                "“We agreed.” The minister left. | 2",
                "وصل الوزير. ماذا قال؟ لا شيء. | 3",
                "عاد الوزير إلى بلاده أ ف ب وصل الأمين العام إلى تونس | 2",
                "ذكرت أ ف ب أن الوزير عاد إلى بلاده | 1"
            })
    void givenAText_whenSplit_thenSentencesEndWhereTheyShould(String text, int sentences) {
        assertThat(splitter.split(text, Tokenizer.tokenize(text))).hasSize(sentences);
    }
}
