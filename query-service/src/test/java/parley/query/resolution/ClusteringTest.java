package parley.query.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.query.resolution.ObservationSamples.observation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ClusteringTest {
    @Test
    void givenTwoReportsOfOneDay_whenGrouped_thenOneOccasion() {
        Observation a = observation("a").on("2024-03-05").in("DZ", "Algiers").build();
        Observation b = observation("b").on("2024-03-05").build();

        assertThat(Clustering.group(List.of(a, b))).containsExactly(List.of(a, b));
    }

    @Test
    void givenTheSamePeopleHalfAYearLater_whenGrouped_thenTwoOccasions() {
        Observation spring =
                observation("a").on("2024-03-05").with("Lucia Ferri", "IT").build();
        Observation autumn =
                observation("b").on("2024-09-05").with("Lucia Ferri", "IT").build();

        assertThat(Clustering.group(List.of(spring, autumn))).hasSize(2);
    }

    @Test
    void givenTheNextDayWithOtherPeople_whenGrouped_thenTwoOccasions() {
        Observation minister =
                observation("a").on("2024-03-05").with("Lucia Ferri", "IT").build();
        Observation president =
                observation("b").on("2024-03-06").with("Marco Conti", "IT").build();

        assertThat(Clustering.group(List.of(minister, president))).hasSize(2);
    }

    @Test
    void givenTheNextDayWithTheSamePeople_whenGrouped_thenOneOccasion() {
        Observation told =
                observation("a").on("2024-03-05").with("Lucia Ferri", "IT").build();
        Observation retold =
                observation("b").on("2024-03-06").with("Ferri", "IT").build();

        assertThat(Clustering.group(List.of(told, retold))).hasSize(1);
    }

    @Test
    void givenOneDayInTwoCountries_whenGrouped_thenTwoOccasions() {
        Observation here = observation("a").on("2024-03-05").in("DZ", "").build();
        Observation there = observation("b").on("2024-03-05").in("IT", "").build();

        assertThat(Clustering.group(List.of(here, there))).hasSize(2);
    }

    @Test
    void givenAnUndatedReportWithTheSamePeople_whenGrouped_thenItJoins() {
        Observation dated =
                observation("a").on("2024-03-05").with("Lucia Ferri", "IT").build();
        Observation undated = observation("b").with("Ferri", "IT").build();

        assertThat(Clustering.group(List.of(dated, undated))).hasSize(1);
    }

    @Test
    void givenTwoReportsWithoutAnyDate_whenOnlyPeopleAgree_thenTwoOccasions() {
        Observation here = observation("a").with("Lucia Ferri", "IT").build();
        Observation there = observation("b").with("Lucia Ferri", "IT").build();

        assertThat(Clustering.group(List.of(here, there))).hasSize(2);
    }

    @Test
    void givenTwoReportsWithoutAnyDate_whenPeopleAndCityAgree_thenOneOccasion() {
        Observation here =
                observation("a").with("Lucia Ferri", "IT").in("DZ", "Oran").build();
        Observation there =
                observation("b").with("Ferri", "IT").in("DZ", "Oran").build();

        assertThat(Clustering.group(List.of(here, there))).hasSize(1);
    }

    @Test
    void givenASigningOnADayAndOneInItsMonth_whenGrouped_thenOneOccasion() {
        Observation onTheDay =
                observation("a").forms("AGREEMENT").on("2024-03-05").build();
        Observation thatMonth = observation("b")
                .forms("AGREEMENT")
                .between("2024-03-01", "2024-03-31", true)
                .build();

        assertThat(Clustering.group(List.of(onTheDay, thatMonth))).hasSize(1);
    }

    @Test
    void givenAMeetingOnADayAndOneInItsMonth_whenGrouped_thenTwoOccasions() {
        Observation onTheDay =
                observation("a").forms("MEETING").on("2024-03-05").build();
        Observation thatMonth = observation("b")
                .forms("MEETING")
                .between("2024-03-01", "2024-03-31", true)
                .build();

        assertThat(Clustering.group(List.of(onTheDay, thatMonth))).hasSize(2);
    }

    @Test
    void givenAReportThatLeavesOutASide_whenGrouped_thenOneOccasionOfAllSides() {
        Observation three = observation("a")
                .parties("DZ", "IT", "TN")
                .on("2024-03-05")
                .with("Lucia Ferri", "IT")
                .build();
        Observation two = observation("b")
                .parties("DZ", "IT")
                .on("2024-03-05")
                .with("Ferri", "IT")
                .build();

        List<List<Observation>> groups = Clustering.group(List.of(three, two));

        assertThat(groups).hasSize(1);
        assertThat(new Consensus(groups.get(0)).parties()).containsExactly("DZ", "IT", "TN");
    }

    @Test
    void givenOneStateOfTwoInCommon_whenGrouped_thenTwoOccasions() {
        Observation here = observation("a")
                .parties("DZ", "IT")
                .on("2024-03-05")
                .with("Lucia Ferri", "IT")
                .build();
        Observation there = observation("b")
                .parties("FR", "IT")
                .on("2024-03-05")
                .with("Lucia Ferri", "IT")
                .build();

        assertThat(Clustering.group(List.of(here, there))).hasSize(2);
    }

    @Test
    void givenNeighbouringDaysInTwoCities_whenGrouped_thenTwoOccasions() {
        Observation first =
                observation("a").on("2024-03-05").in("DZ", "Algiers").build();
        Observation second = observation("b").on("2024-03-06").in("DZ", "Oran").build();

        assertThat(Clustering.group(List.of(first, second))).hasSize(2);
    }

    @Test
    void givenOnePersonInTwoScripts_whenMerged_thenThePersonStandsOnce() {
        Observation latin =
                observation("a").on("2024-03-05").with("Mounir Zahi", "DZ").build();
        Observation arabic =
                observation("b").on("2024-03-05").with("منير زاهي", "DZ").build();

        assertThat(new Consensus(List.of(latin, arabic)).persons()).hasSize(1);
    }

    @Test
    void givenTwoOccasionsOfOneDocument_whenGrouped_thenTheyStayApart() {
        UUID document = UUID.randomUUID();
        Observation a = observation("a").of(document).with("Lucia Ferri", "IT").build();
        Observation b = observation("b").of(document).with("Lucia Ferri", "IT").build();

        assertThat(Clustering.group(List.of(a, b))).hasSize(2);
    }

    @Test
    void givenAnUndatedReportBetweenTwoOccasions_whenGrouped_thenItDoesNotBridgeThem() {
        Observation spring =
                observation("a").on("2024-03-05").with("Lucia Ferri", "IT").build();
        Observation autumn =
                observation("b").on("2024-09-05").with("Lucia Ferri", "IT").build();
        Observation undated = observation("c").with("Ferri", "IT").build();

        assertThat(Clustering.group(List.of(spring, autumn, undated))).hasSize(2);
    }

    @Test
    void givenAnAnnouncementAndAReport_whenMerged_thenItWasHeld() {
        Observation announced =
                observation("a").status("PLANNED").on("2024-03-05").build();
        Observation held = observation("b").on("2024-03-05").build();

        List<List<Observation>> groups = Clustering.group(List.of(announced, held));

        assertThat(groups).hasSize(1);
        assertThat(new Consensus(groups.get(0)).status()).isEqualTo("HELD");
    }

    @Property
    void givenAnyOrderOfArrival_whenGrouped_thenTheEngagementsAreTheSame(@ForAll long seed) {
        List<Observation> observations = mixture(new Random(7));
        List<List<Observation>> expected = Clustering.group(observations);
        List<Observation> shuffled = new ArrayList<>(observations);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Clustering.group(shuffled)).isEqualTo(expected);
    }

    /** Reports that agree, contradict and leave out in all combinations. */
    private static List<Observation> mixture(Random random) {
        String[] people = {"Lucia Ferri", "Ferri", "Marco Bellini", "Idris Benhalim"};
        List<Observation> all = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            ObservationSamples sample = observation("o" + i).of(new UUID(0, i / 2));
            int day = 1 + random.nextInt(6);
            if (random.nextInt(3) > 0) sample.on("2024-03-0" + day);
            else if (random.nextBoolean()) sample.between("2024-03-01", "2024-03-31", true);
            if (random.nextBoolean()) sample.in(random.nextBoolean() ? "DZ" : "IT", "");
            if (random.nextBoolean()) sample.with(people[random.nextInt(people.length)], "IT");
            if (random.nextInt(4) == 0) sample.status("PLANNED");
            all.add(sample.build());
        }
        return all;
    }
}
