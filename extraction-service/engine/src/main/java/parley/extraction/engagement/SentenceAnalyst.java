package parley.extraction.engagement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.extraction.ActorCatalogue;
import parley.extraction.DocumentReading;
import parley.extraction.date.DateInterval;
import parley.extraction.date.DateMention;
import parley.extraction.engagement.Observation.Field;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Term;
import parley.extraction.person.Person;
import parley.extraction.token.Sentence;
import parley.extraction.token.Token;

/** Reads from a single sentence what it says about an occasion: triggers, sides, date and place. */
final class SentenceAnalyst {
    /** Frames that tell what people did; the nouns of the others name topics as often as occasions. */
    private static final Set<Frame> PERSONAL =
            EnumSet.of(Frame.MEET, Frame.RECEIVE, Frame.VISIT, Frame.INVITE, Frame.CALL, Frame.SIGN);

    /** A number stands at most so many words before the noun that it counts. */
    private static final int NUMBER_REACH = 3;

    private static final int ASSEMBLY_REACH = 5;
    private static final int ATTENDED_REACH = 8;
    /** Between a verb of beginning and the visit stand whoever makes it and a day. */
    private static final int BEGUN_REACH = 12;
    /** So far before a noun may be told that it was done more than once. */
    private static final int AGAIN_REACH = 20;
    /** So far from a trigger "the two sides" stand that do it. */
    private static final int BOTH_SIDES_REACH = 3;

    /** "of the | Ghana-Togo". */
    private static final int PAIR_REACH = 7;

    private final Annotations annotations;
    private final List<Token> tokens;
    private final List<Sentence> sentences;
    private final boolean cased;
    private final TalkedAbout talkedAbout;
    private final TriggerReader triggers;
    private final ParticipationReader participations;
    private final SideChooser sides;
    private final Framework framework;
    private final SentenceDate dates;
    private final SentencePlace places;
    private final TourReader tours;
    private final Pieces pieces;
    private final Discourse discourse;
    private final Briefing briefing;

    /** An analyst for one sentence: {@code document} goes as far as that sentence. */
    SentenceAnalyst(DocumentReading document, PartyGuess guess, Discourse discourse) {
        this.annotations = document.annotations();
        this.tokens = document.tokens();
        this.sentences = document.sentences();
        this.cased = document.language().cased();
        this.talkedAbout = new TalkedAbout(annotations, document.tokens());
        this.triggers = new TriggerReader(document);
        this.participations = new ParticipationReader(document, guess, discourse);
        this.pieces = new Pieces(document.tokens());
        this.discourse = discourse;
        this.briefing = new Briefing(document);
        this.sides = new SideChooser(document);
        this.framework = new Framework(document);
        this.dates = new SentenceDate(document);
        this.places = new SentencePlace(document, pieces);
        this.tours = new TourReader(document, triggers);
    }

    /** What the sentence says: a draft for every stop of a tour, else at most one; none when all triggers are denied. */
    List<Draft> analyse(Sentence sentence) {
        return draft(sentence)
                .map(draft -> isSeparate(draft, sentence) ? oneByOne(draft) : tours.read(draft, sentence))
                .orElse(List.of());
    }

    /** "met separately with …": several occasions of one side. */
    private boolean isSeparate(Draft draft, Sentence sentence) {
        return draft.parties().size() > 2
                && isBeforeTrigger(draft)
                && draft.subject().filter(draft.parties()::contains).isPresent()
                && (annotations.hasCue(sentence.from(), sentence.to(), Cue.SEPARATELY)
                        || isAnnouncedApart(sentence)
                        || !draft.forms().contains(Form.CONFERENCE)
                                && isBesideConference(sentence)
                                && annotations.hasCue(sentence.from(), sentence.to(), Cue.COUNTERPARTS));
    }

    /** "held separate calls with three leaders. | She spoke with …": what the sentence before announces of nobody else. */
    private boolean isAnnouncedApart(Sentence sentence) {
        if (sentence.index() == 0
                || discourse.subject().isEmpty()
                || discourse.sides().size() > 1) return false;
        Sentence before = sentences.get(sentence.index() - 1);
        return annotations.hasCue(before.from(), before.to(), Cue.SEPARATELY);
    }

    /** Whoever met the others one by one is named before a verb, or the verb comes first. */
    private boolean isBeforeTrigger(Draft draft) {
        if (!cased) return true;
        int trigger = draft.steps().stream()
                .filter(step -> step.field() == Field.FORMS)
                .flatMap(step -> step.pieces().stream())
                .mapToInt(Step.Piece::start)
                .max()
                .orElse(0);
        return draft.steps().stream()
                .filter(step -> step.field() == Field.PARTIES
                        && draft.subject().filter(step.value()::equals).isPresent())
                .flatMap(step -> step.pieces().stream())
                .anyMatch(piece -> piece.start() < trigger);
    }

    /** "at the General Assembly he met his counterparts of …": one after the other. */
    private boolean isBesideConference(Sentence sentence) {
        return annotations.hasCue(sentence.from(), sentence.to(), Cue.MARGINS)
                || IntStream.range(sentence.from(), sentence.to())
                        .anyMatch(i -> annotations.isTrigger(i, Frame.CONFERENCE));
    }

    private static List<Draft> oneByOne(Draft draft) {
        String one = draft.subject().orElseThrow();
        return draft.parties().stream()
                .filter(other -> !other.equals(one))
                .map(other -> draft.between(Set.of(one, other)))
                .toList();
    }

    private Optional<Draft> draft(Sentence sentence) {
        List<TriggerMention> all = withoutMeans(briefing.told(
                sentence,
                triggers.read(sentence).stream().filter(t -> !t.denied()).toList()));
        if (all.isEmpty()) return Optional.empty();
        Sentence words = besideMargins(sentence, all);
        List<TriggerMention> found =
                all.stream().filter(t -> words.contains(t.from())).toList();
        TriggerMention main = found.stream()
                .min(Comparator.comparing((TriggerMention t) -> isTopic(t, sentence))
                        .thenComparing(TriggerMention::weak)
                        // "co-chaired the strategic dialogue"
                        .thenComparing(t -> annotations.isCue(t.from(), Cue.CO_CHAIRED))
                        .thenComparingInt(TriggerMention::from))
                .orElseThrow();
        // "discussed preparations for the summit": an occasion that is only talked about.
        if (main.weak() && isTopic(main, sentence)) return Optional.empty();
        List<Participation> read = participations.read(words, found);
        if (isDoneAgainAndAgain(sentence, main, read)) return Optional.empty();
        Set<String> chosen = sides.choose(words, main, found, read);
        List<Participation> framed = framework.read(sentence, main, chosen);
        Set<String> told = framed.isEmpty() ? chosen : Participation.sides(framed);
        List<Participation> signs =
                Stream.concat(framed.stream(), read.stream()).toList();
        if (told.size() < 2 && tellsCompany(main)) return Optional.empty();
        Set<String> parties = told.size() >= 2 && isOfBothSides(sentence, found.get(0)) ? discourse.sides() : told;
        Optional<DateMention> mention = dates.read(sentence, main, found);
        Optional<DateInterval> date = mention.flatMap(m -> dates.days(m, sentence, main, found));
        Status status = dates.status(main, date, mention);
        SentencePlace.Where where = places.read(new Telling(sentence, main, status, found, signs, parties));
        EnumSet<Form> forms = EnumSet.noneOf(Form.class);
        List<Step> steps = new ArrayList<>();
        for (TriggerMention trigger : found) {
            boolean attended = isWhatIsAttended(trigger, main, parties);
            if (trigger != main && !attended && !adds(sentence, trigger, main, found)) continue;
            // "to attend the 77th session of the General Assembly": a session of an organisation is a conference.
            boolean assembly = trigger.frame() == Frame.DIALOGUE && isOfAssembly(sentence, trigger);
            Form form = attended || assembly ? Form.CONFERENCE : trigger.frame().form();
            forms.add(form);
            steps.add(triggerStep(trigger, form));
        }
        steps.add(statusStep(main, status, mention));
        signs.stream()
                .filter(sign -> sign.actor().filter(parties::contains).isPresent())
                .flatMap(sign -> sign.step(pieces).stream())
                .forEach(steps::add);
        date.ifPresent(d -> mention.ifPresent(
                m -> steps.add(step(Field.DATE, d.start() + "/" + d.end(), Rule.DATE_NEAREST, m.from(), m.to()))));
        where.step().ifPresent(steps::add);
        List<Person> people =
                signs.stream().flatMap(p -> p.person().stream()).distinct().toList();
        return Optional.of(new Draft(
                sentence,
                forms,
                !main.weak() || isBegun(sentence, main, signs),
                status,
                parties,
                date,
                where.country(),
                where.city(),
                where.hosted(),
                people,
                subject(sentence, read),
                mention.isPresent() || dates.isDated(sentence),
                steps));
    }

    /** "discussed the military dialogue": what a noun names is what was talked about. */
    private boolean isTopic(TriggerMention trigger, Sentence sentence) {
        return !PERSONAL.contains(trigger.frame()) && talkedAbout.covers(sentence, trigger.from());
    }

    /** "On the margins of the talks with …, | she met …": what is told, where a sentence opens with what it is beside. */
    private Sentence besideMargins(Sentence sentence, List<TriggerMention> found) {
        if (!annotations.isCue(new SentenceOpening(tokens).of(sentence), Cue.MARGINS)) return sentence;
        return IntStream.range(sentence.from(), sentence.to())
                .filter(i -> tokens.get(i).isComma())
                .mapToObj(i -> new Sentence(sentence.index(), i + 1, sentence.to(), sentence.headline()))
                .findFirst()
                .filter(words -> found.stream().anyMatch(t -> words.contains(t.from())))
                .orElse(sentence);
    }

    /** "She was joined by Director …": whoever came along met nobody. */
    private boolean tellsCompany(TriggerMention trigger) {
        return trigger.frame() == Frame.MEET
                && annotations
                        .firstCue(trigger.from() - 1, trigger.to(), Cue.ACCOMPANIED)
                        .filter(company -> company.to() > trigger.from())
                        .isPresent();
    }

    /** "the summit was held by video conference": how it was held is no call. */
    private List<TriggerMention> withoutMeans(List<TriggerMention> found) {
        boolean conference = found.stream().anyMatch(t -> t.frame() == Frame.CONFERENCE || t.frame() == Frame.DIALOGUE);
        return conference
                ? found.stream()
                        .filter(t -> t.frame() != Frame.CALL || !annotations.isCue(t.from(), Cue.BY_VIDEO))
                        .toList()
                : found;
    }

    /** "the two ministers discussed the war in …": whoever is named besides takes no part in what the two sides do. */
    private boolean isOfBothSides(Sentence sentence, TriggerMention first) {
        return discourse.sides().size() == 2
                && annotations.hasCue(
                        Math.max(sentence.from(), first.from() - BOTH_SIDES_REACH),
                        Math.min(sentence.to(), first.to() + BOTH_SIDES_REACH),
                        Cue.BOTH_SIDES);
    }

    /** "For decades governments have defended this in talks with …": no occasion of its own. */
    private boolean isDoneAgainAndAgain(Sentence sentence, TriggerMention main, List<Participation> signs) {
        int from = Math.max(sentence.from(), main.from() - AGAIN_REACH);
        return !annotations.isCue(main.from(), Cue.PAST)
                && !dates.isDated(sentence)
                && signs.stream().allMatch(sign -> sign.person().isEmpty())
                && annotations.hasCue(from, main.from(), Cue.AGAIN_AND_AGAIN);
    }

    private Optional<String> subject(Sentence sentence, List<Participation> signs) {
        return signs.stream()
                .filter(sign -> sign.actor().isPresent() && sign.sign() != Participation.Sign.DESTINATION)
                .filter(sign -> !isInviter(sentence, sign))
                .min(Comparator.comparing((Participation sign) -> sign.sign() == Participation.Sign.TIED)
                        .thenComparingInt(Participation::from))
                .flatMap(Participation::actor);
    }

    /** "At the invitation of | his Togolese counterpart, the Ghanaian minister travelled": who is told of is the guest. */
    private boolean isInviter(Sentence sentence, Participation sign) {
        return annotations.isCue(sentence.from(), Cue.INVITED_BY)
                && IntStream.range(sentence.from(), sign.from())
                        .noneMatch(i -> tokens.get(i).isComma());
    }

    /** "the eighth meeting of the Ghana-Togo joint committee": what meets is a mechanism. */
    private boolean isWhoMeets(TriggerMention trigger, TriggerMention meeting) {
        int gap = trigger.from() - meeting.to();
        return trigger.frame() == Frame.DIALOGUE
                && meeting.frame() == Frame.MEET
                && gap >= 0
                && (gap <= 2
                        || gap <= PAIR_REACH
                                && IntStream.range(meeting.to(), trigger.from()).allMatch(this::isOfActor));
    }

    /** A word of "of the Ghana-Togo". */
    private boolean isOfActor(int token) {
        return tokens.get(token).joined()
                || tokens.get(token).is('-')
                || annotations.isCue(token, Cue.OF)
                || annotations.isCue(token, Cue.DEFINITE)
                || annotations.is(token, Term.Actor.class);
    }

    /** "the 79th session of the General Assembly". */
    private boolean isOfAssembly(Sentence sentence, TriggerMention trigger) {
        return IntStream.range(trigger.to(), Math.min(sentence.to(), trigger.to() + ASSEMBLY_REACH))
                .anyMatch(i -> annotations.isTrigger(i, Frame.CONFERENCE));
    }

    /** "will travel to Madrid to attend the NATO summit": what somebody travels for is part of the visit. */
    private boolean isWhatIsAttended(TriggerMention trigger, TriggerMention main, Set<String> parties) {
        return parties.stream().anyMatch(party -> !ActorCatalogue.isState(party))
                && (trigger.frame() == Frame.CONFERENCE || trigger.frame() == Frame.DIALOGUE)
                && main.frame() == Frame.VISIT
                && trigger.from() >= main.to()
                && annotations.hasCue(
                        Math.max(main.to(), trigger.from() - ATTENDED_REACH), trigger.from(), Cue.TO_ATTEND);
    }

    /** "for the tenth session of the commission": a mechanism that counts its sessions is more than a topic. */
    private boolean isNumbered(Sentence sentence, TriggerMention trigger) {
        if (trigger.frame() != Frame.DIALOGUE || isOfAssembly(sentence, trigger)) return false;
        for (int i = Math.max(sentence.from(), trigger.from() - NUMBER_REACH); i <= trigger.from(); i++) {
            boolean numbered = annotations
                    .longest(i, Term.Session.class)
                    .filter(m -> m.to() >= trigger.to())
                    .isPresent();
            if (numbered) return true;
        }
        return false;
    }

    private Step step(Field field, String value, Rule rule, int from, int to) {
        return new Step(field, value, rule, List.of(pieces.of("words", from, to)));
    }

    private Step triggerStep(TriggerMention trigger, Form form) {
        String frame = trigger.frame().name().toLowerCase(Locale.ROOT);
        Rule rule = Rule.ofTrigger(trigger.frame(), trigger.weak());
        return new Step(Field.FORMS, form.name(), rule, List.of(pieces.of("trigger", trigger.from(), trigger.to())));
    }

    private Step statusStep(TriggerMention main, Status status, Optional<DateMention> mention) {
        List<Step.Piece> read = new ArrayList<>(List.of(pieces.of("trigger", main.from(), main.to())));
        boolean byDate = status != main.status();
        if (byDate) mention.ifPresent(m -> read.add(pieces.of("date", m.from(), m.to())));
        else main.told().ifPresent(m -> read.add(pieces.of("words", m.from(), m.to())));
        Rule rule =
                byDate ? Rule.STATUS_BY_DATE : main.told().isPresent() ? Rule.STATUS_BY_WORDS : Rule.STATUS_OF_TRIGGER;
        return new Step(Field.STATUS, status.name(), rule, read);
    }

    /** "بدأ الرئيس … أمس زيارة إلى …", "a entamé lundi une visite": a noun that may be any visit is one that somebody makes. */
    private boolean isBegun(Sentence sentence, TriggerMention main, List<Participation> signs) {
        int from = Math.max(sentence.from(), main.from() - BEGUN_REACH);
        boolean official = signs.stream()
                .filter(sign -> sign.to() <= main.from())
                .anyMatch(
                        sign -> sign.sign() == Participation.Sign.PERSON || sign.sign() == Participation.Sign.OFFICIAL);
        return main.frame() == Frame.VISIT
                && official
                && (annotations.hasCue(from, main.from(), Cue.BEGINS)
                        || annotations.hasCue(from, main.from(), Cue.ENDS));
    }

    /** Whether a trigger beside the main one tells a further form, and is not only what the talk was about. */
    private boolean adds(Sentence sentence, TriggerMention trigger, TriggerMention main, List<TriggerMention> found) {
        if (trigger.frame() == Frame.INVITE) return true;
        if (trigger.weak() && main.status() == Status.HELD && trigger.status() != Status.HELD) return false;
        boolean aside = trigger.from() > main.from() && annotations.hasCue(main.to(), trigger.from(), Cue.MARGINS);
        boolean personal = PERSONAL.contains(trigger.frame());
        return !aside
                && (personal
                        || !trigger.weak()
                        || isNumbered(sentence, trigger)
                        || found.stream().anyMatch(t -> isWhoMeets(trigger, t)))
                && !(!personal && talkedAbout.covers(sentence, trigger.from()));
    }
}
