package parley.extraction.engagement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.extraction.ActorCatalogue;
import parley.extraction.DocumentReading;
import parley.extraction.actor.ActorMention;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;
import parley.extraction.person.Person;
import parley.extraction.person.PersonMention;
import parley.extraction.person.Title;
import parley.extraction.place.PlaceMention;
import parley.extraction.token.Sentence;
import parley.extraction.token.Token;

/**
 * Reads from a sentence who takes part, and leaves out whoever is only talked about: a state counts when it is tied to
 * the occasion ("with", "between", a delegation, the subject), not because it is named.
 */
final class ParticipationReader {
    private static final int NEAR = 3;
    private static final int BETWEEN_REACH = 12;
    private static final int SUBJECT_REACH = 25;
    private static final int TIE_REACH = 15;
    private static final int ATTENDED_REACH = 4;
    private static final int DESTINATION_REACH = 10;

    private final DocumentReading document;
    private final Annotations annotations;
    private final PartyGuess guess;
    private final Discourse discourse;
    private final Attendance attendance;

    ParticipationReader(DocumentReading document, PartyGuess guess, Discourse discourse) {
        this.document = document;
        this.annotations = document.annotations();
        this.guess = guess;
        this.discourse = discourse;
        this.attendance = new Attendance(document, guess);
    }

    /** The signs of a sentence, in order. */
    List<Participation> read(Sentence sentence, List<TriggerMention> triggers) {
        List<Participation> found = new ArrayList<>();
        List<PersonMention> people = new ArrayList<>();
        List<Person> who = new ArrayList<>();
        for (Person person : document.persons().named())
            for (PersonMention mention : person.mentions())
                if (sentence.contains(mention.from())) {
                    people.add(mention);
                    who.add(person);
                }
        actors(sentence, triggers, people, found);
        officials(sentence, found);
        pronoun(sentence, triggers, people, found);
        definite(sentence, triggers, found);
        for (int i = 0; i < who.size(); i++) {
            Person person = who.get(i);
            PersonMention mention = people.get(i);
            if (person.speaksForOthers()) continue;
            Optional<String> side = guess.of(
                    person,
                    located(sentence, triggers, mention)
                            .or(() -> attending(sentence, triggers, mention))
                            .or(() -> opposite(triggers, mention, people, who, found)));
            found.add(new Participation(
                    mention.from(),
                    mention.to(),
                    side,
                    Optional.of(side.map(person::withParty).orElse(person)),
                    Participation.Sign.PERSON));
        }
        found.sort(Comparator.comparingInt(Participation::from));
        return found;
    }

    /** "They also met with …": whoever was spoken of takes part again. */
    private void pronoun(
            Sentence sentence, List<TriggerMention> triggers, List<PersonMention> people, List<Participation> found) {
        int trigger = triggers.stream().mapToInt(TriggerMention::from).min().orElse(sentence.from());
        Optional<Match> pronoun = annotations.firstCue(sentence.from(), trigger, Cue.PRONOUNS);
        boolean named = people.stream().anyMatch(p -> p.start() < trigger)
                || found.stream().anyMatch(p -> p.from() < trigger && p.sign() != Participation.Sign.DESTINATION);
        if (pronoun.isEmpty() || named || discourse.subject().isEmpty()) return;
        int from = pronoun.get().from();
        int to = pronoun.get().to();
        if (discourse.people().isEmpty())
            found.add(new Participation(from, to, discourse.subject(), Optional.empty(), Participation.Sign.OFFICIAL));
        for (Person person : discourse.people())
            found.add(new Participation(from, to, discourse.subject(), Optional.of(person), Participation.Sign.PERSON));
    }

    private Optional<String> attending(Sentence sentence, List<TriggerMention> triggers, PersonMention mention) {
        boolean told = triggers.stream().anyMatch(t -> !t.weak() && t.from() - sentence.from() < ATTENDED_REACH);
        return told || mention.title().isEmpty()
                ? Optional.empty()
                : attendance.side(sentence, discourse.home(), discourse.sides());
    }

    /** "The Secretary will then travel to …": an office alone, before the trigger, is of whoever was named with it last. */
    private void definite(Sentence sentence, List<TriggerMention> triggers, List<Participation> found) {
        int trigger = triggers.stream().mapToInt(TriggerMention::from).min().orElse(sentence.from());
        for (Title title : document.persons().unnamed()) {
            if (!sentence.contains(title.from()) || title.to() > trigger) continue;
            if (title.affiliation().isPresent()
                    || title.former()
                    || title.office().isEmpty()) continue;
            Optional<Person> named = discourse.people().stream()
                    .filter(person -> person.office().equals(title.office()))
                    .findFirst();
            named.map(person -> new Participation(
                            title.from(), title.to(), person.party(), named, Participation.Sign.PERSON))
                    .or(() -> guess.of(title)
                            .map(side -> new Participation(
                                    title.from(),
                                    title.to(),
                                    Optional.of(side),
                                    Optional.empty(),
                                    Participation.Sign.OFFICIAL)))
                    .ifPresent(found::add);
        }
    }

    /** "He also met with the foreign minister, …": whoever is met is of the other side. */
    private Optional<String> opposite(
            List<TriggerMention> triggers,
            PersonMention mention,
            List<PersonMention> people,
            List<Person> who,
            List<Participation> found) {
        Optional<TriggerMention> met = triggers.stream()
                .filter(t -> (t.frame() == Frame.MEET || t.frame() == Frame.RECEIVE) && t.to() <= mention.start())
                .findFirst();
        if (met.isEmpty()) return Optional.empty();
        Optional<String> subject = found.stream()
                .filter(p -> p.from() < met.get().from())
                .flatMap(p -> p.actor().stream())
                .findFirst();
        for (int i = 0; i < people.size() && subject.isEmpty(); i++)
            if (people.get(i).end() <= met.get().from()) subject = guess.of(who.get(i), Optional.empty());
        // "There to receive him were …": whoever is not named here was spoken of before. Where the verb comes first,
        // whoever stands behind it is its subject.
        if (subject.isEmpty()
                && met.get().frame() == Frame.RECEIVE
                && document.language().cased()) subject = discourse.subject();
        return subject.flatMap(discourse::opposite);
    }

    /**
     * "In Ramallah, she met President …", "will travel to Tbilisi, where he will meet the Prime Minister": whoever is
     * met at a place is at home there, unless the text says otherwise.
     */
    private Optional<String> located(Sentence sentence, List<TriggerMention> triggers, PersonMention mention) {
        if (triggers.stream().noneMatch(t -> t.to() <= mention.start())) return Optional.empty();
        Optional<String> country = Optional.empty();
        for (PlaceMention place : document.places())
            if (sentence.contains(place.from()) && place.to() <= mention.start()) {
                boolean led = triggers.stream()
                        .anyMatch(t ->
                                t.frame() == Frame.VISIT && t.to() <= place.from() && place.from() - t.to() <= NEAR);
                boolean met = directlyAfter(place.from(), Cue.AT)
                        && triggers.stream()
                                .anyMatch(t -> t.frame() == Frame.MEET
                                        && t.to() <= place.from()
                                        && place.from() - t.to() <= NEAR);
                boolean together = annotations.hasCue(place.to(), mention.start(), Cue.BETWEEN);
                if (!together && (led || opens(sentence, place.from()) || met)) country = Optional.of(place.country());
            }
        for (ActorMention state : document.actors())
            if (isLandBefore(state, mention) && opens(sentence, state.from())) country = Optional.of(state.actor());
        return country;
    }

    private static boolean isLandBefore(ActorMention actor, PersonMention mention) {
        return ActorCatalogue.isState(actor.actor()) && !actor.isDemonym() && actor.to() <= mention.start();
    }

    /** "In Ghana, …" */
    private boolean opens(Sentence sentence, int token) {
        return sentence.contains(token) && token - sentence.from() <= NEAR && directlyAfter(token, Cue.AT);
    }

    private void officials(Sentence sentence, List<Participation> found) {
        for (Title title : document.persons().unnamed())
            if (sentence.contains(title.from())
                    && title.affiliation().isPresent()
                    && !title.former()
                    && !isAbout(sentence, title.from()))
                found.add(new Participation(
                        title.from(), title.to(), title.affiliation(), Optional.empty(), Participation.Sign.OFFICIAL));
    }

    private void actors(
            Sentence sentence, List<TriggerMention> triggers, List<PersonMention> people, List<Participation> found) {
        List<ActorMention> mentions = document.actors().stream()
                .filter(m -> sentence.contains(m.from()))
                .filter(m -> people.stream().noneMatch(p -> p.start() <= m.from() && m.from() < p.end()))
                .toList();
        Participation.Sign last = null;
        int lastEnd = -1;
        for (ActorMention mention : mentions) {
            Optional<Participation.Sign> sign = sign(sentence, mention, triggers);
            boolean coordinated = last != null && isCoordinated(lastEnd, mention);
            if (sign.isEmpty() && coordinated) sign = Optional.of(last);
            if (sign.isPresent()) {
                found.add(new Participation(
                        mention.from(), mention.to(), Optional.of(mention.actor()), Optional.empty(), sign.get()));
                last = sign.get();
            } else last = null;
            lastEnd = mention.to();
        }
    }

    private Optional<Participation.Sign> sign(Sentence sentence, ActorMention mention, List<TriggerMention> triggers) {
        if (isDestination(mention, triggers)) return Optional.of(Participation.Sign.DESTINATION);
        if (mention.isDemonym())
            return besideDelegation(sentence, mention) ? Optional.of(Participation.Sign.OFFICIAL) : Optional.empty();
        if (isAfterBetween(sentence, mention, triggers)) return Optional.of(Participation.Sign.TIED);
        if (ofDelegation(sentence, mention)) return Optional.of(Participation.Sign.OFFICIAL);
        if (isAbout(sentence, mention.from()) || isLocated(mention)) return Optional.empty();
        if (directlyAfter(mention, Cue.WITH) && isNear(mention, triggers)) return Optional.of(Participation.Sign.TIED);
        boolean subject =
                triggers.stream().anyMatch(t -> mention.to() <= t.from() && t.from() - mention.to() <= SUBJECT_REACH);
        if (subject && mayBeSubject(sentence, mention)) return Optional.of(Participation.Sign.SUBJECT);
        // Verb first, as in Arabic: "وعقدت الجزائر والولايات المتحدة حوارهما".
        boolean afterVerb = !document.language().cased() && triggers.stream().anyMatch(t -> t.to() == mention.from());
        boolean compound = mention.to() < document.tokens().size()
                && document.tokens().get(mention.to()).joined()
                && document.tokens().get(mention.to()).isWord()
                && !document.tokens().get(mention.to()).folded().equals("'s");
        return afterVerb || compound ? Optional.of(Participation.Sign.SUBJECT) : Optional.empty();
    }

    /** "a deal with Togo", far from any trigger, is another matter. */
    private static boolean isNear(ActorMention mention, List<TriggerMention> triggers) {
        return triggers.stream().anyMatch(t -> t.to() <= mention.from() && mention.from() - t.to() <= TIE_REACH);
    }

    /** An actor deep inside a sentence is a subject only when nothing ties it to a noun before it. */
    private boolean mayBeSubject(Sentence sentence, ActorMention mention) {
        int before = mention.from() - 1;
        if (before < sentence.from()) return true;
        while (before > sentence.from() && isArticle(before)) before--;
        Token token = document.tokens().get(before);
        if (token.isPunctuation() || before == sentence.from() && isArticle(before)) return true;
        if (annotations.isCue(before, Cue.AND)) return true;
        if (!document.language().cased())
            return mention.proclitics().isEmpty() && mention.from() - sentence.from() <= 3;
        boolean genitive = annotations.isCue(before, Cue.OF) || annotations.isCue(before, Cue.AT);
        return mention.isCapital() ? false : !genitive || isUnitOf(sentence, mention);
    }

    /** "le Comité d'état-major de l'Armée nationale": a body of the actor leads the sentence. */
    private boolean isUnitOf(Sentence sentence, ActorMention mention) {
        return annotations.hasCue(sentence.from(), mention.from(), Cue.DELEGATION_NOUNS)
                && mention.from() - sentence.from() <= 16;
    }

    private boolean isArticle(int token) {
        Token t = document.tokens().get(token);
        return t.isWord()
                && t.surface().length() <= 3
                && document.language().functionWords().contains(t.folded())
                && !annotations.isCue(token, Cue.OF)
                && !annotations.isCue(token, Cue.AND)
                && !annotations.isCue(token, Cue.AT)
                && !annotations.isCue(token, Cue.WITH);
    }

    private boolean isDestination(ActorMention mention, List<TriggerMention> triggers) {
        if (mention.isDemonym() || triggers.stream().anyMatch(t -> t.frame() == Frame.CALL)) return false;
        for (TriggerMention trigger : triggers) {
            if (trigger.frame() != Frame.VISIT && trigger.frame() != Frame.PORT_CALL) continue;
            int gap = mention.from() - trigger.to();
            if (gap < 0 || gap > DESTINATION_REACH) continue;
            if (insideSeat(mention)) return true;
            boolean direct = gap <= 1 && !directlyAfter(mention, Cue.OF);
            if (direct
                    || directlyAfter(mention, Cue.TO)
                    || isLocated(mention)
                    || document.language().carries(mention.proclitics(), Cue.TO)) return true;
        }
        return false;
    }

    /** "s'est rendu au siège de l'OTAN": whoever's headquarters it is. */
    private boolean insideSeat(ActorMention mention) {
        return document.places().stream()
                .anyMatch(p -> p.seat() && p.from() < mention.from() && mention.to() <= p.to());
    }

    private boolean besideDelegation(Sentence sentence, ActorMention mention) {
        int from = Math.max(sentence.from(), mention.from() - NEAR);
        int to = Math.min(sentence.to(), mention.to() + NEAR);
        for (int i = from; i < to; i++) {
            if (i >= mention.from() && i < mention.to()) continue;
            if (document.tokens().get(i).isPunctuation() && i >= mention.to()) break;
            if (annotations.isCue(i, Cue.DELEGATION_NOUNS) || annotations.isCue(i, Cue.COUNTERPART))
                return !isAbout(sentence, mention.from());
        }
        return false;
    }

    private boolean ofDelegation(Sentence sentence, ActorMention mention) {
        int i = mention.from() - 1;
        boolean of = !document.language().cased();
        int reach = mention.from() - 5;
        while (i >= sentence.from() && i >= reach) {
            if (annotations.isCue(i, Cue.OF)) of = true;
            if (document.tokens().get(i).isPunctuation()) return false;
            if (annotations.isCue(i, Cue.DELEGATION_NOUNS))
                return of
                        && !isAbout(sentence, i)
                        && !(isLocated(mention)
                                && (namesBetween(i, mention) || !ActorCatalogue.isState(mention.actor())));
            i--;
        }
        int next = mention.to();
        if (next + 1 < sentence.to() && document.tokens().get(next).folded().equals("'s"))
            return annotations.hasCue(next + 1, Math.min(sentence.to(), next + 3), Cue.DELEGATION_NOUNS);
        return next < sentence.to()
                && document.language().cased()
                && !mention.isCapital()
                && annotations.isCue(next, Cue.DELEGATION_NOUNS);
    }

    /** "his counterpart Anna Lind in Togo": whoever is named stands between. */
    private boolean namesBetween(int noun, ActorMention mention) {
        return document.persons().named().stream()
                .flatMap(p -> p.mentions().stream())
                .anyMatch(m -> noun <= m.from() && m.to() <= mention.from());
    }

    /** "talks between Ghana and Togo", but not "relations between Ghana and Togo". */
    private boolean isAfterBetween(Sentence sentence, ActorMention mention, List<TriggerMention> triggers) {
        for (int i = mention.from() - 1; i >= sentence.from() && i >= mention.from() - BETWEEN_REACH; i--) {
            int between = i;
            if (annotations.isCue(i, Cue.BETWEEN))
                return triggers.stream().anyMatch(t -> t.to() <= between && between - t.to() <= BETWEEN_REACH / 2);
            if (annotations.is(i, Term.Trigger.class)
                    || document.tokens().get(i).is('.')) return false;
        }
        return false;
    }

    private boolean isCoordinated(int lastEnd, ActorMention mention) {
        if (document.language().carries(mention.proclitics(), Cue.AND)) return mention.from() - lastEnd <= 2;
        int gap = mention.from() - lastEnd;
        // "Vilnius, Lithuania" is a place, not a list.
        boolean afterCity = document.places().stream().anyMatch(p -> p.to() == mention.from() - 1);
        if (afterCity && document.tokens().get(mention.from() - 1).is(',')) return false;
        return gap >= 0 && gap <= 4 && annotations.hasCue(lastEnd, mention.from(), Cue.AND);
    }

    private boolean directlyAfter(ActorMention mention, Cue cue) {
        return directlyAfter(mention.from(), cue);
    }

    private boolean directlyAfter(int token, Cue cue) {
        for (int i = token - 1; i >= 0 && i >= token - NEAR; i--) {
            Optional<Match> match = annotations.cue(i, cue);
            if (match.isPresent() && match.get().to() <= token) return true;
            if (!isArticle(i)) return false;
        }
        return false;
    }

    private boolean isLocated(ActorMention mention) {
        return document.language().carries(mention.proclitics(), Cue.AT)
                || directlyAfter(mention, Cue.AT)
                || isLandOfTown(mention);
    }

    /** "in Puglia, Italy", where the town is none that is known. */
    private boolean isLandOfTown(ActorMention mention) {
        int comma = mention.from() - 1;
        if (!document.language().cased()
                || comma < 2
                || !document.tokens().get(comma).is(',')) return false;
        int town = comma - 1;
        while (town > 0
                && town > comma - NEAR
                && document.tokens().get(town - 1).isCapitalised()) town--;
        return town > 0 && document.tokens().get(town).isCapitalised() && annotations.isCue(town - 1, Cue.AT);
    }

    /** Whether what stands at a token is talked about rather than taking part. */
    boolean isAbout(Sentence sentence, int token) {
        for (int i = sentence.from(); i < token; i++) {
            Optional<Match> about = annotations.cue(i, Cue.ABOUT);
            if (about.isPresent()
                    && about.get().to() <= token
                    && !tiedAgain(about.get().to(), token)) return true;
        }
        return false;
    }

    /** "discussed … with the Iraqi minister": after a tie the talk is over. */
    private boolean tiedAgain(int from, int to) {
        return annotations.hasCue(Math.max(from, to - 4), to, Cue.WITH);
    }
}
