package parley.query.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.query.resolution.ObservationSamples.observation;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineagesTest {
    private static final String COMMUNIQUE =
            "The Minister of Defence received the Italian chief of staff at the ministry on Tuesday to discuss training";

    @Test
    void givenCopiesOfOneCommunique_whenCounted_thenTheyAreOneSource() {
        Observation agency = observation("a").saying(COMMUNIQUE).build();
        Observation copy = observation("b")
                .saying("TUNIS - " + COMMUNIQUE + ", said the agency")
                .build();

        assertThat(Lineages.count(List.of(agency, copy))).isEqualTo(1);
    }

    @Test
    void givenReportsInTheirOwnWords_whenCounted_thenEachIsASource() {
        Observation agency = observation("a").saying(COMMUNIQUE).build();
        Observation own = observation("b")
                .saying("Rome's top soldier spent the morning with his host talking about joint courses for officers")
                .build();

        assertThat(Lineages.count(List.of(agency, own))).isEqualTo(2);
    }
}
