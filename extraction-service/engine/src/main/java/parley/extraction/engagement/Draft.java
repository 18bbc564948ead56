package parley.extraction.engagement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parley.extraction.date.DateInterval;
import parley.extraction.person.Person;
import parley.extraction.token.Sentence;

/**
 * What one sentence says about one occasion.
 *
 * @param sentence the sentence
 * @param forms forms that its triggers tell
 * @param strong whether one of the triggers stands for itself
 * @param status held, planned or cancelled
 * @param parties actor ids
 * @param date when
 * @param country where
 * @param city where, where told
 * @param hosted whether the country is told as the host's and not as a place
 * @param persons people of the sentence
 * @param subject the side whose doings the sentence tells
 * @param dated whether it says when, even if the days cannot be told
 * @param steps how all this was read
 */
record Draft(
        Sentence sentence,
        Set<Form> forms,
        boolean strong,
        Status status,
        Set<String> parties,
        Optional<DateInterval> date,
        Optional<String> country,
        Optional<String> city,
        boolean hosted,
        List<Person> persons,
        Optional<String> subject,
        boolean dated,
        List<Step> steps) {
    Draft {
        forms = forms.isEmpty() ? Set.of() : EnumSet.copyOf(forms);
        parties = new TreeSet<>(parties);
        persons = List.copyOf(persons);
        steps = List.copyOf(steps);
    }

    /** The same sentence, of other sides at another place. */
    Draft at(Set<String> sides, String otherCountry, Optional<String> otherCity) {
        return new Draft(
                sentence,
                forms,
                strong,
                status,
                sides,
                date,
                Optional.of(otherCountry),
                otherCity,
                false,
                persons,
                subject,
                dated,
                steps);
    }

    /** The same at other days. */
    Draft on(Optional<DateInterval> days) {
        return new Draft(
                sentence, forms, strong, status, parties, days, country, city, hosted, persons, subject, dated, steps);
    }

    /**
     * The same on the day of an occasion before it, and in its place.
     *
     * @param sides whose countries are not taken for the place
     */
    Draft asAlso(Occasion before, Set<String> sides) {
        Optional<DateInterval> day =
                before.date().filter(d -> !d.approximate() && d.start().equals(d.end()));
        Draft then = day.isPresent() ? on(day) : this;
        return before.drafts().stream()
                .filter(d -> country.isEmpty() && !d.hosted())
                .filter(d -> d.country().filter(c -> !sides.contains(c)).isPresent())
                .findFirst()
                .map(d -> then.at(parties, d.country().orElseThrow(), d.city()))
                .orElse(then);
    }

    /** The same, with why it is of one occasion with another. */
    Draft joined(Rule rule, Pieces pieces) {
        String sides = String.join("-", parties.isEmpty() ? Set.of("?") : parties);
        return by(new Step(Observation.Field.OCCASION, sides, rule, List.of(pieces.of(sentence))));
    }

    /** Whether the words that tell where stand before an offset. */
    boolean isPlacedBefore(int offset) {
        return steps.stream()
                .filter(step -> step.field() == Observation.Field.PLACE)
                .flatMap(step -> step.pieces().stream())
                .anyMatch(piece -> piece.start() < offset);
    }

    /** The same, without a place. */
    Draft nowhere() {
        List<Step> others = steps.stream()
                .filter(step -> step.field() != Observation.Field.PLACE)
                .toList();
        return new Draft(
                sentence,
                forms,
                strong,
                status,
                parties,
                date,
                Optional.empty(),
                Optional.empty(),
                false,
                persons,
                subject,
                dated,
                others);
    }

    /** The same, where it says of no other day than the occasion of before. */
    Draft undated() {
        return new Draft(
                sentence, forms, strong, status, parties, date, country, city, hosted, persons, subject, false, steps);
    }

    /** The same, where it lies ahead after all. */
    Draft ahead() {
        return new Draft(
                sentence,
                forms,
                strong,
                status == Status.HELD ? Status.PLANNED : status,
                parties,
                date,
                country,
                city,
                hosted,
                persons,
                subject,
                dated,
                steps);
    }

    /** The same sentence, of other sides. */
    Draft between(Set<String> sides) {
        return new Draft(
                sentence, forms, strong, status, sides, date, country, city, hosted, persons, subject, dated, steps);
    }

    /** The same, with the people of an occasion before it, where it names nobody. */
    Draft withPeopleOf(Occasion before) {
        List<Person> people = before.drafts().stream()
                .flatMap(d -> d.persons().stream())
                .distinct()
                .toList();
        boolean others = !persons.isEmpty() && !(strong && people.containsAll(persons));
        if (others) return this;
        return new Draft(
                sentence, forms, strong, status, parties, date, country, city, hosted, people, subject, dated, steps);
    }

    /** The same, where it names nobody else of that side, by people who are told before. */
    Draft alsoBy(List<Person> people) {
        List<Person> all = new ArrayList<>(people);
        all.removeIf(person -> persons.stream().anyMatch(p -> p.party().equals(person.party())));
        all.addAll(persons);
        return new Draft(
                sentence, forms, strong, status, parties, date, country, city, hosted, all, subject, dated, steps);
    }

    /** The same, with a further step that led to it. */
    Draft by(Step step) {
        List<Step> all = new ArrayList<>(steps);
        all.add(step);
        return new Draft(
                sentence, forms, strong, status, parties, date, country, city, hosted, persons, subject, dated, all);
    }

    /** Whether people, officials or delegations take part, or two sides are tied to each other or act together. */
    boolean vouchesForSides() {
        long tied = steps.stream()
                .filter(s -> s.rule() == Rule.PARTY_TIED || s.rule() == Rule.PARTY_SUBJECT)
                .map(Step::value)
                .distinct()
                .count();
        return tied >= 2
                || steps.stream().anyMatch(s -> s.rule() == Rule.PARTY_PERSON || s.rule() == Rule.PARTY_OFFICIAL);
    }

    /** The people of the side whose doings it tells. */
    List<Person> peopleOfSubject() {
        return persons.stream().filter(p -> p.party().equals(subject)).toList();
    }
}
