package parley.extraction.engagement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import parley.extraction.ActorCatalogue;
import parley.extraction.DocumentReading;
import parley.extraction.actor.ActorMention;
import parley.extraction.actor.ActorReader;
import parley.extraction.date.DateInterval;
import parley.extraction.date.DateMention;
import parley.extraction.date.PublicationDate;
import parley.extraction.engagement.Observation.Field;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Match;
import parley.extraction.person.Person;
import parley.extraction.place.PlaceMention;
import parley.extraction.token.Sentence;
import parley.extraction.token.Token;

/** Reads from a single sentence what it says about an occasion: triggers, sides, date and place. */
final class SentenceAnalyst {
    /** Frames that tell what people did; the nouns of the others name topics as often as occasions. */
    private static final Set<Frame> PERSONAL =
            EnumSet.of(Frame.MEET, Frame.RECEIVE, Frame.VISIT, Frame.INVITE, Frame.CALL, Frame.SIGN);

    private static final int LIST_REACH = 8;
    private static final int BETWEEN_REACH = 7;
    private static final int BETWEEN_LENGTH = 25;
    private static final int LOCATIVE_REACH = 4;
    private static final int DATE_REACH = 45;
    private static final int SAID_REACH = 7;
    private static final int TOUCHING = 2;
    private static final int LOOSE_DATE_REACH = 14;

    private final DocumentReading document;
    private final Annotations annotations;
    private final TriggerReader triggers;
    private final ParticipationReader participations;
    private final TourReader tours;
    private final Pieces pieces;

    /** An analyst for one sentence: {@code document} goes as far as that sentence. */
    SentenceAnalyst(DocumentReading document, PartyGuess guess, Discourse discourse) {
        this.document = document;
        this.annotations = document.annotations();
        this.triggers = new TriggerReader(document);
        this.participations = new ParticipationReader(document, guess, discourse);
        this.tours = new TourReader(document, triggers);
        this.pieces = new Pieces(document.tokens());
    }

    /** What the sentence says: a draft for every stop of a tour, else at most one; none when all triggers are denied. */
    List<Draft> analyse(Sentence sentence) {
        return draft(sentence).map(draft -> tours.read(draft, sentence)).orElse(List.of());
    }

    private Optional<Draft> draft(Sentence sentence) {
        List<TriggerMention> found =
                triggers.read(sentence).stream().filter(t -> !t.denied()).toList();
        if (found.isEmpty()) return Optional.empty();
        TriggerMention main = found.stream()
                .min(Comparator.comparing(TriggerMention::weak).thenComparingInt(TriggerMention::from))
                .orElseThrow();
        // "discussed preparations for the summit": an occasion that is only talked about.
        boolean subject =
                main.weak() && !PERSONAL.contains(main.frame()) && participations.isAbout(sentence, main.from());
        if (subject) return Optional.empty();
        List<Participation> signs = participations.read(sentence, found);
        Set<String> parties = guestAndHost(found, signs).orElseGet(() -> parties(sentence, main, signs));
        Optional<DateMention> mention = date(sentence, main, found);
        Status status = main.status();
        Optional<DateInterval> date = mention.flatMap(m -> m.interval(main.status() == Status.PLANNED));
        status = statusByDate(status, date, mention);
        Where where = where(sentence, main, found, signs, parties);
        EnumSet<Form> forms = EnumSet.noneOf(Form.class);
        List<Step> steps = new ArrayList<>();
        for (TriggerMention trigger : found) {
            if (trigger != main && !adds(sentence, trigger, main)) continue;
            forms.add(trigger.frame().form());
            steps.add(triggerStep(trigger));
        }
        steps.add(statusStep(main, status, mention));
        signs.forEach(sign -> sign.actor()
                .filter(parties::contains)
                .ifPresent(actor -> steps.add(step(
                        Field.PARTIES,
                        actor,
                        "party." + sign.sign().name().toLowerCase(Locale.ROOT),
                        sign.from(),
                        sign.to()))));
        date.ifPresent(d -> mention.ifPresent(
                m -> steps.add(step(Field.DATE, d.start() + "/" + d.end(), "date.nearest", m.from(), m.to()))));
        where.step.ifPresent(steps::add);
        List<Person> people =
                signs.stream().flatMap(p -> p.person().stream()).distinct().toList();
        return Optional.of(new Draft(
                sentence,
                forms,
                !main.weak(),
                status,
                parties,
                date,
                where.country,
                where.city,
                where.hosted,
                people,
                subject(signs),
                mention.isPresent() || isDated(sentence),
                steps));
    }

    private static Optional<String> subject(List<Participation> signs) {
        return signs.stream()
                .filter(sign -> sign.actor().isPresent() && sign.sign() != Participation.Sign.DESTINATION)
                .min(Comparator.comparing((Participation sign) -> sign.sign() == Participation.Sign.TIED)
                        .thenComparingInt(Participation::from))
                .flatMap(Participation::actor);
    }

    private Step step(Field field, String value, String rule, int from, int to) {
        return new Step(field, value, rule, List.of(pieces.of("words", from, to)));
    }

    private Step triggerStep(TriggerMention trigger) {
        String frame = trigger.frame().name().toLowerCase(Locale.ROOT);
        String rule = (trigger.weak() ? "trigger.weak-" : "trigger.") + frame;
        return new Step(
                Field.FORMS,
                trigger.frame().form().name(),
                rule,
                List.of(pieces.of("trigger", trigger.from(), trigger.to())));
    }

    private Step statusStep(TriggerMention main, Status status, Optional<DateMention> mention) {
        List<Step.Piece> read = new ArrayList<>(List.of(pieces.of("trigger", main.from(), main.to())));
        boolean byDate = status != main.status();
        if (byDate) mention.ifPresent(m -> read.add(pieces.of("date", m.from(), m.to())));
        else main.told().ifPresent(m -> read.add(pieces.of("words", m.from(), m.to())));
        String rule = byDate ? "status.by-date" : main.told().isPresent() ? "status.by-words" : "status.of-trigger";
        return new Step(Field.STATUS, status.name(), rule, read);
    }

    /** Whether a trigger beside the main one tells a further form, and is not only what the talk was about. */
    private boolean adds(Sentence sentence, TriggerMention trigger, TriggerMention main) {
        if (trigger.weak() && main.status() == Status.HELD && trigger.status() != Status.HELD) return false;
        boolean aside = trigger.from() > main.from() && annotations.hasCue(main.to(), trigger.from(), Cue.MARGINS);
        boolean personal = PERSONAL.contains(trigger.frame());
        return !aside
                && (personal || !trigger.weak())
                && !(!personal && participations.isAbout(sentence, trigger.from()));
    }

    private Status statusByDate(Status status, Optional<DateInterval> date, Optional<DateMention> mention) {
        Optional<LocalDate> published = document.dates().publication().map(PublicationDate::date);
        if (status == Status.CANCELLED || date.isEmpty() || published.isEmpty()) return status;
        if (date.get().start().isAfter(published.get())) return Status.PLANNED;
        boolean told = mention.map(m -> m.ahead().isEmpty()).orElse(false);
        return told && date.get().end().isBefore(published.get().minusDays(1)) ? Status.HELD : status;
    }

    /**
     * The sides: all of them where the sentence speaks of many, else the two whose signs are surest and nearest to the
     * trigger, and whoever is listed with one of them by name.
     */
    private Set<String> parties(Sentence sentence, TriggerMention main, List<Participation> all) {
        List<Participation> signs = between(sentence, main, all);
        if (signs.size() < all.size()) return actors(signs);
        Set<String> sides = sides(sentence, main, signs);
        return isDestinationsAlone(sides, signs) ? Set.of(sides.iterator().next()) : sides;
    }

    /**
     * "A travelled to Ghana, and B is leaving for Togo": where nothing but a journey is told, and nobody of the country
     * that it leads to is named, those who are named did not engage with each other.
     */
    private static Optional<Set<String>> guestAndHost(List<TriggerMention> found, List<Participation> signs) {
        if (found.stream().anyMatch(t -> t.frame() != Frame.VISIT)) return Optional.empty();
        TriggerMention journey = found.get(0);
        Optional<Participation> host = signs.stream()
                .filter(p -> p.sign() == Participation.Sign.DESTINATION && p.from() >= journey.to())
                .findFirst();
        if (host.isEmpty()) return Optional.empty();
        Optional<String> guest = guest(journey, host.get(), signs);
        boolean others = signs.stream()
                        .filter(p -> p.sign() != Participation.Sign.DESTINATION)
                        .flatMap(p -> p.actor().stream())
                        .distinct()
                        .count()
                >= 2;
        boolean told = guest.isPresent() && !guest.equals(host.get().actor());
        return told && others
                ? Optional.of(Set.of(guest.get(), host.get().actor().orElseThrow()))
                : Optional.empty();
    }

    /** "the visit by A to …": whoever stands between the journey and where it leads; else whoever stands last before it. */
    private static Optional<String> guest(TriggerMention journey, Participation host, List<Participation> signs) {
        List<Participation> people = signs.stream()
                .filter(p -> p.sign() != Participation.Sign.DESTINATION && p.to() <= host.from())
                .toList();
        return people.stream()
                .filter(p -> p.from() >= journey.to())
                .findFirst()
                .or(() -> people.stream()
                        .filter(p -> p.to() <= journey.from())
                        .min(Comparator.comparingInt((Participation p) -> rank(p.sign(), Frame.VISIT))
                                .thenComparingInt(p -> -p.from())))
                .flatMap(Participation::actor);
    }

    /** "back from Ghana and Togo": whoever travelled to both, these did not engage with each other. */
    private static boolean isDestinationsAlone(Set<String> sides, List<Participation> signs) {
        return sides.size() >= 2
                && signs.stream()
                        .filter(sign -> sign.actor().filter(sides::contains).isPresent())
                        .allMatch(sign -> sign.sign() == Participation.Sign.DESTINATION);
    }

    private static Set<String> actors(List<Participation> signs) {
        Set<String> actors = new LinkedHashSet<>();
        signs.forEach(sign -> sign.actor().ifPresent(actors::add));
        return actors;
    }

    /** "A recalled the talks between B and C": only those behind "between", where the sentence names at least two. */
    private List<Participation> between(Sentence sentence, TriggerMention main, List<Participation> signs) {
        Optional<Match> between =
                annotations.firstCue(main.to(), Math.min(sentence.to(), main.to() + BETWEEN_REACH), Cue.BETWEEN);
        if (between.isEmpty()) return signs;
        List<Participation> behind = signs.stream()
                .filter(sign -> sign.from() >= between.get().to()
                        && sign.from() - between.get().to() <= BETWEEN_LENGTH)
                .toList();
        return actors(behind).size() >= 2 ? behind : signs;
    }

    private Set<String> sides(Sentence sentence, TriggerMention main, List<Participation> signs) {
        Set<String> all = new LinkedHashSet<>();
        signs.stream()
                .sorted(Comparator.comparingInt((Participation p) -> rank(p.sign(), main.frame()))
                        .thenComparingInt(p -> distance(p, main)))
                .forEach(p -> p.actor().ifPresent(all::add));
        boolean many = annotations.hasCue(sentence.from(), sentence.to(), Cue.MULTILATERAL);
        if (all.size() <= 2 || many) return all;
        Set<String> sides = new LinkedHashSet<>();
        for (String actor : all) if (sides.size() < 2) sides.add(actor);
        List<Participation> people =
                signs.stream().filter(p -> p.person().isPresent()).toList();
        for (int i = 1; i < people.size(); i++) {
            Participation before = people.get(i - 1);
            Participation person = people.get(i);
            boolean listed = before.actor().filter(sides::contains).isPresent()
                    && person.from() - before.to() <= LIST_REACH
                    && annotations.hasCue(before.to(), person.from(), Cue.AND)
                    && annotations.cue(person.from() - 1, Cue.AND).isEmpty();
            if (listed && titled(person) && person.from() > main.to())
                person.actor().ifPresent(sides::add);
        }
        return sides;
    }

    /** How sure a sign is, the surest first: who visits engages with where the visit leads to, whoever else is named. */
    private static int rank(Participation.Sign sign, Frame frame) {
        return switch (sign) {
            case PERSON, OFFICIAL -> 0;
            case TIED, SUBJECT -> 2;
            case DESTINATION -> frame == Frame.VISIT ? 1 : 3;
        };
    }

    private static boolean titled(Participation p) {
        return p.person().flatMap(person -> person.title()).isPresent();
    }

    private static int distance(Participation p, TriggerMention trigger) {
        return p.from() >= trigger.to() ? p.from() - trigger.to() : trigger.from() - p.to();
    }

    private Optional<DateMention> date(Sentence sentence, TriggerMention main, List<TriggerMention> found) {
        List<DateMention> candidates = document.dates().mentions().stream()
                .filter(m -> sentence.contains(m.from()) && m.interval().isPresent())
                .filter(m -> !isPublicationLine(m))
                .filter(m ->
                        gap(m, found) <= (m.interval().orElseThrow().approximate() ? LOOSE_DATE_REACH : DATE_REACH))
                .toList();
        return candidates.stream()
                .min(Comparator.comparing((DateMention m) -> isReports(sentence, m, main, found))
                        .thenComparing(
                                (DateMention m) -> m.interval().orElseThrow().approximate())
                        .thenComparingInt(m -> gap(m, found)))
                .filter(m -> !isReports(sentence, m, main, found) || main.status() != Status.PLANNED);
    }

    /** "announced on Monday that he will visit …": the day on which something was said. */
    private boolean isReports(Sentence sentence, DateMention date, TriggerMention main, List<TriggerMention> triggers) {
        int from = Math.max(sentence.from(), date.from() - SAID_REACH);
        boolean said = annotations.hasCue(from, Math.min(sentence.to(), date.to() + SAID_REACH / 2), Cue.SAID);
        return said && date.to() <= main.from() && gap(date, triggers) > TOUCHING;
    }

    /** Whether the sentence names days, also days that cannot be told without a date of publication. */
    private boolean isDated(Sentence sentence) {
        return document.dates().mentions().stream().anyMatch(m -> sentence.contains(m.from()) && !isPublicationLine(m));
    }

    private boolean isPublicationLine(DateMention mention) {
        return document.dates()
                .publication()
                .filter(p -> p.origin() == PublicationDate.Origin.TEXT && p.from() == mention.from())
                .isPresent();
    }

    private static int gap(DateMention m, List<TriggerMention> found) {
        return found.stream().mapToInt(t -> gap(m, t)).min().orElse(Integer.MAX_VALUE);
    }

    private static int gap(DateMention m, TriggerMention trigger) {
        return m.from() >= trigger.to() ? m.from() - trigger.to() : Math.max(0, trigger.from() - m.to());
    }

    private record Where(Optional<String> country, Optional<String> city, boolean hosted, Optional<Step> step) {
        static final Where UNKNOWN = new Where(Optional.empty(), Optional.empty(), false, Optional.empty());

        static Where of(String country, boolean hosted, Step step) {
            return new Where(Optional.of(country), Optional.empty(), hosted, Optional.of(step));
        }
    }

    private Where at(PlaceMention place) {
        Step step = step(
                Field.PLACE,
                place.country() + "/" + place.city(),
                place.seat() ? "place.seat" : "place.city",
                place.from(),
                place.to());
        return new Where(Optional.of(place.country()), Optional.of(place.city()), false, Optional.of(step));
    }

    private Where where(
            Sentence sentence,
            TriggerMention main,
            List<TriggerMention> found,
            List<Participation> signs,
            Set<String> parties) {
        Optional<PlaceMention> place = document.places().stream()
                .filter(p -> sentence.contains(p.from()) && isLocated(p))
                .filter(p -> p.seat() || !participations.isAbout(sentence, p.from()))
                .min(Comparator.comparing((PlaceMention p) -> !p.seat())
                        .thenComparingInt(p -> Math.abs(p.from() - main.from())));
        if (place.isPresent()) return at(place.get());
        Optional<Participation> destination = signs.stream()
                .filter(p -> p.sign() == Participation.Sign.DESTINATION)
                .filter(p -> p.actor().filter(ActorCatalogue::isState).isPresent())
                .findFirst();
        if (destination.isPresent()) return ofSide(destination.get(), "place.destination", false);
        Optional<ActorMention> country = document.actors().stream()
                .filter(m -> sentence.contains(m.from()) && ActorCatalogue.isState(m.actor()) && !m.isDemonym())
                .filter(m -> isLocated(m) && !participations.isAbout(sentence, m.from()))
                .findFirst();
        if (country.isPresent()) {
            ActorMention in = country.get();
            return Where.of(in.actor(), false, step(Field.PLACE, in.actor(), "place.country", in.from(), in.to()));
        }
        return host(found, signs, parties);
    }

    private Where ofSide(Participation side, String rule, boolean hosted) {
        String country = side.actor().orElseThrow();
        return Where.of(country, hosted, step(Field.PLACE, country, rule, side.from(), side.to()));
    }

    /** Whoever receives, or will receive, is at home. */
    private Where host(List<TriggerMention> found, List<Participation> signs, Set<String> parties) {
        Optional<TriggerMention> receive =
                found.stream().filter(t -> t.frame().subjectIsHost()).findFirst();
        if (receive.isEmpty()) return Where.UNKNOWN;
        Comparator<Participation> order = Comparator.comparingInt(Participation::from);
        List<Participation> before = signs.stream()
                .filter(p -> p.to() <= receive.get().from())
                .sorted(order)
                .toList();
        List<Participation> after = signs.stream()
                .filter(p -> p.from() >= receive.get().to())
                .sorted(order)
                .toList();
        boolean passive = annotations.hasCue(
                receive.get().from(),
                Math.min(receive.get().to() + 6, document.tokens().size()),
                Cue.WITH);
        List<Participation> hosts =
                before.isEmpty() || passive && document.language().cased() ? after : before;
        return hosts.stream()
                .filter(p -> p.actor()
                        .filter(actor -> ActorCatalogue.isState(actor) && parties.contains(actor))
                        .isPresent())
                .findFirst()
                .map(host -> ofSide(host, "place.of-host", true))
                .orElse(Where.UNKNOWN);
    }

    private boolean isLocated(PlaceMention place) {
        return document.language().carries(place.proclitics(), Cue.AT)
                || document.language().carries(place.proclitics(), Cue.TO)
                || place.seat()
                || afterLocative(place.from());
    }

    private boolean isLocated(ActorMention mention) {
        return document.language().carries(mention.proclitics(), Cue.AT) || afterLocative(mention.from());
    }

    /** "à Tunis", "dans la capitale, Bagdad", "في العاصمة الأردنية عمان". */
    private boolean afterLocative(int token) {
        for (int i = token - 1; i >= 0 && i >= token - LOCATIVE_REACH; i--) {
            if (annotations.isCue(i, Cue.AT) || annotations.isCue(i, Cue.TO)) return true;
            Token before = document.tokens().get(i);
            boolean passable = before.isWord() && before.surface().length() <= 3
                    || before.is(',')
                    || annotations.isCue(i, Cue.PLACE_NOUNS)
                    || ActorReader.at(i, annotations)
                            .filter(ActorMention::isDemonym)
                            .isPresent();
            if (!passable || before.is(',') && !annotations.hasCue(i - 1, i, Cue.PLACE_NOUNS)) return false;
        }
        return false;
    }
}
