package parley.extraction.engagement;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import parley.extraction.DocumentReading;
import parley.extraction.actor.ActorMention;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.LanguagePack;
import parley.extraction.lexicon.Match;
import parley.extraction.person.Person;
import parley.extraction.person.PersonMention;
import parley.extraction.token.Sentence;
import parley.extraction.token.Token;

/** Chooses, of all whose signs a sentence shows, those who engaged with each other. */
final class SideChooser {
    private static final int LIST_REACH = 8;
    /** The same, where the title of the next one stands between them. */
    private static final int TITLED_REACH = 16;

    /** What all who are named before the verb do together. */
    private static final Set<Frame> TOGETHER =
            EnumSet.of(Frame.MEET, Frame.SIGN, Frame.DIALOGUE, Frame.CONFERENCE, Frame.EXERCISE);

    private static final int BETWEEN_REACH = 7;
    private static final int BETWEEN_LENGTH = 25;

    /** Between a list of people and what they do stand at most "will also", and a comma. */
    private static final int VERB_REACH = 3;

    /** Between two names of a list stand at most a comma, an "and" and an article. */
    private static final int CHAIN_REACH = 3;

    private final Annotations annotations;
    private final List<Token> tokens;
    private final List<ActorMention> actors;
    private final LanguagePack language;
    private final Visitors visitors;
    private final PassiveHost passiveHost;
    private final Uninvolved uninvolved;

    SideChooser(DocumentReading document) {
        this.annotations = document.annotations();
        this.tokens = document.tokens();
        this.actors = document.actors();
        this.language = document.language();
        this.visitors = new Visitors(annotations, tokens);
        this.passiveHost = new PassiveHost(document);
        this.uninvolved = new Uninvolved(document);
    }

    /** The sides of what a sentence tells with these triggers. */
    Set<String> choose(Sentence sentence, TriggerMention main, List<TriggerMention> found, List<Participation> signs) {
        List<Participation> taking = uninvolved.without(sentence, main, found, signs);
        return guestAndHost(found, taking)
                .map(pair -> {
                    // "a joint delegation of A, B and C travelled to …"
                    Set<String> all = new LinkedHashSet<>(pair);
                    addListed(all, main, taking);
                    // "Minister A of Ghana and Minister B of Togo travelled to …"
                    if (isRightBehindPeople(main, taking)) addListOfPeople(all, main, people(taking));
                    return all;
                })
                .orElseGet(() -> parties(sentence, main, taking));
    }

    /**
     * The sides: all of them where the sentence speaks of many, else the two whose signs are surest and nearest to the
     * trigger, and whoever is listed with one of them by name.
     */
    private Set<String> parties(Sentence sentence, TriggerMention main, List<Participation> all) {
        List<Participation> told = uninvolved.afterReport(sentence, main, all);
        List<Participation> signs = between(sentence, main, told);
        if (signs.size() < told.size()) return Participation.sides(signs);
        Set<String> sides = sides(sentence, main, signs);
        return isDestinationsAlone(sides, signs) ? Set.of(sides.iterator().next()) : sides;
    }

    /**
     * "A travelled to Ghana, and B is leaving for Togo": where nothing but a journey is told, and nobody of the country
     * that it leads to is named, those who are named did not engage with each other. Whose visit it is makes it, whoever
     * else is named.
     */
    private Optional<Set<String>> guestAndHost(List<TriggerMention> found, List<Participation> signs) {
        if (found.stream().anyMatch(t -> t.frame() != Frame.VISIT)) return Optional.empty();
        TriggerMention journey = found.get(0);
        Optional<Participation> host = signs.stream()
                .filter(p -> p.sign() == Participation.Sign.DESTINATION && p.from() >= journey.to())
                .findFirst();
        if (host.isEmpty()) return Optional.empty();
        Optional<Participation> owner =
                signs.stream().filter(p -> visitors.owns(p.to(), journey)).findFirst();
        if (owner.isPresent()) return Optional.of(Participation.sides(List.of(owner.get(), host.get())));
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

    /**
     * "the visit by A to …": whoever stands between the journey and where it leads; else whoever stands last before it; else
     * first behind it, "during a visit to B, A said".
     */
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
                .or(() -> signs.stream()
                        .filter(p -> p.sign() != Participation.Sign.DESTINATION && p.from() >= host.to())
                        .min(Comparator.comparingInt(Participation::from)))
                .flatMap(Participation::actor);
    }

    /** "back from Ghana and Togo": whoever travelled to both, these did not engage with each other. */
    private static boolean isDestinationsAlone(Set<String> sides, List<Participation> signs) {
        return sides.size() >= 2
                && signs.stream()
                        .filter(sign -> sign.actor().filter(sides::contains).isPresent())
                        .allMatch(sign -> sign.sign() == Participation.Sign.DESTINATION);
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
        return Participation.sides(behind).size() >= 2 ? behind : signs;
    }

    private Set<String> sides(Sentence sentence, TriggerMention main, List<Participation> signs) {
        Set<String> all = new LinkedHashSet<>();
        signs.stream()
                .sorted(Comparator.comparingInt((Participation p) -> rank(p.sign(), main.frame()))
                        .thenComparingInt(p -> distance(p, main)))
                .forEach(p -> p.actor().ifPresent(all::add));
        boolean many = isOfMany(sentence, main);
        if (many) return uninvolved.withoutGround(all, sentence, signs);
        if (all.size() <= 2) return all;
        Set<String> sides = new LinkedHashSet<>();
        acrossVerb(main, signs).forEach(sides::add);
        for (String actor : all) if (sides.size() < 2) sides.add(actor);
        List<Participation> people = people(signs);
        for (int i = 1; i < people.size(); i++) {
            Participation before = people.get(i - 1);
            Participation person = people.get(i);
            boolean listed = before.actor().filter(sides::contains).isPresent() && leadsToAnd(people, i);
            if (listed && isIntroduced(person) && person.from() > main.to())
                person.actor().ifPresent(sides::add);
        }
        addPeopleBefore(sides, main, people);
        addListed(sides, main, signs);
        addVisited(sides, main, signs);
        passiveHost.of(main, people).ifPresent(sides::add);
        return sides;
    }

    /** "Minister A of Ghana; Minister B of Togo; and Minister C of Benin": whether a list goes on to an "and". */
    private boolean leadsToAnd(List<Participation> people, int next) {
        for (int i = next; i < people.size(); i++) {
            Participation before = people.get(i - 1);
            Participation person = people.get(i);
            int end = endWithTitle(before);
            if (person.from() - end > TITLED_REACH || !isIntroduced(person)) return false;
            if (annotations.hasCue(end, person.from(), Cue.AND) || isWrittenOn(end) || isWrittenOnto(person, end))
                return annotations.cue(person.from() - 1, Cue.AND).isEmpty()
                        || isTitleBetween(before, person)
                        || isToldBehind(person);
            if (IntStream.range(end, person.from())
                    .noneMatch(k -> tokens.get(k).isComma() || tokens.get(k).is(';'))) return false;
        }
        return false;
    }

    /** "وإيفان بتروف": an "and" that is written onto a name which no lexicon has. */
    private boolean isWrittenOnto(Participation named, int end) {
        return !language.cased()
                && named.from() == end
                && named.person().stream()
                        .flatMap(person -> person.mentions().stream())
                        .anyMatch(m -> m.from() == end
                                && !m.name().startsWith(tokens.get(end).surface()));
    }

    /** Where a name ends with the title behind it: "جون كيري وزير خارجية الولايات المتحدة". */
    private static int endWithTitle(Participation named) {
        return named.person().stream()
                .flatMap(person -> person.mentions().stream())
                .filter(m -> m.from() == named.from())
                .mapToInt(PersonMention::end)
                .findFirst()
                .orElse(named.to());
    }

    /** "his colleagues of Ghana, A, and of Togo, B": the mark before the second name is that of its own title. */
    private static boolean isTitleBetween(Participation before, Participation person) {
        return person.person().stream()
                .flatMap(p -> p.mentions().stream())
                .filter(m -> m.from() == person.from())
                .flatMap(m -> m.title().stream())
                .anyMatch(t -> t.from() >= before.to() && t.to() == person.from() - 1);
    }

    /** "Jan Kask of Estonia and | Anna Lind of Sweden": whose side is told right behind the name. */
    private boolean isToldBehind(Participation named) {
        return language.cased()
                && annotations.isCue(named.to(), Cue.OF)
                && actors.stream()
                        .anyMatch(a -> a.from() > named.to()
                                && a.from() - named.to() <= 2
                                && named.actor().filter(a.actor()::equals).isPresent());
    }

    /** Whether a sentence speaks of many at one table; a conference beside which two met is none. */
    private boolean isOfMany(Sentence sentence, TriggerMention main) {
        boolean met = main.frame() == Frame.MEET || main.frame() == Frame.RECEIVE;
        boolean personal = !main.weak() && met;
        // "held bilateral meetings with the ministers of A and B, and talks with those of C"
        if (met && annotations.hasCue(sentence.from(), sentence.to(), Cue.SEPARATELY)) return true;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            // "at a press conference": nobody sits at that table.
            if (annotations.isCue(i, Cue.NOT_TRIGGERS)) continue;
            boolean venue = annotations.isTrigger(i, Frame.CONFERENCE);
            if (annotations.isCue(i, Cue.MULTILATERAL) && !(personal && venue)) return true;
        }
        return false;
    }

    /** "Ghana, Togo and Benin", "her French and Polish counterparts": whoever is listed with a side is one too. */
    private void addListed(Set<String> sides, TriggerMention main, List<Participation> signs) {
        List<Participation> named =
                signs.stream().filter(p -> p.person().isEmpty()).toList();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (int i = 1; i < named.size(); i++) {
                Set<String> pair = Participation.sides(named.subList(i - 1, i + 1));
                boolean one = pair.stream().anyMatch(sides::contains);
                boolean listed = isListed(named.get(i - 1), named.get(i))
                        || main.frame() == Frame.EXERCISE && areAdjectives(named.get(i - 1), named.get(i));
                if (one && listed) grown |= sides.addAll(pair);
            }
        }
    }

    /** "A met B and C": whoever stands last before the verb and whoever stands first behind it, however near C is. */
    private static List<String> acrossVerb(TriggerMention main, List<Participation> signs) {
        if (main.frame() != Frame.MEET) return List.of();
        List<Participation> sure = signs.stream()
                .filter(p -> rank(p.sign(), main.frame()) == 0 && p.actor().isPresent())
                .toList();
        Optional<String> before = sure.stream()
                .filter(p -> p.to() <= main.from())
                .reduce((earlier, later) -> later)
                .flatMap(Participation::actor);
        Optional<String> behind =
                sure.stream().filter(p -> p.from() >= main.to()).findFirst().flatMap(Participation::actor);
        boolean two = before.isPresent() && behind.isPresent() && !before.equals(behind);
        return two ? List.of(before.get(), behind.get()) : List.of();
    }

    /** "Minister B | will also travel", and not "Minister B discussed the trip". */
    private boolean isRightBehindPeople(TriggerMention verb, List<Participation> signs) {
        // Where the verb comes first, those before it are others.
        return language.cased()
                && people(signs).stream()
                        .anyMatch(p -> endWithTitle(p) <= verb.from() && verb.from() - endWithTitle(p) <= VERB_REACH);
    }

    private static List<Participation> people(List<Participation> signs) {
        return signs.stream().filter(p -> p.person().isPresent()).toList();
    }

    /** "A of Ghana, B of Togo and C of Benin met": all of a list of people that leads up to the verb. */
    private void addPeopleBefore(Set<String> sides, TriggerMention main, List<Participation> people) {
        if (TOGETHER.contains(main.frame())) addListOfPeople(sides, main, people);
    }

    private void addListOfPeople(Set<String> sides, TriggerMention main, List<Participation> people) {
        int verb = main.from();
        for (int i = people.size() - 1; i >= 0; i--) {
            Participation person = people.get(i);
            if (person.to() > verb) continue;
            boolean last = verb == main.from() && verb - person.to() <= LIST_REACH;
            boolean listed = verb != main.from()
                    && verb - person.to() <= TITLED_REACH
                    && (annotations.hasCue(person.to(), verb, Cue.AND) || isWrittenOn(person.to()));
            if (!last && !listed || !isIntroduced(person)) return;
            person.actor().ifPresent(sides::add);
            verb = person.from();
        }
    }

    /** "the premiers of A, B and C went to D to meet its president": whoever is visited, and named, is a side. */
    private static void addVisited(Set<String> sides, TriggerMention main, List<Participation> signs) {
        if (main.frame() != Frame.VISIT || sides.size() < 3) return;
        signs.stream()
                .filter(p -> p.sign() == Participation.Sign.DESTINATION)
                .flatMap(p -> p.actor().stream())
                .filter(host -> signs.stream()
                        .anyMatch(p -> p.sign() != Participation.Sign.DESTINATION
                                && p.actor().filter(host::equals).isPresent()))
                .findFirst()
                .ifPresent(sides::add);
    }

    private boolean isListed(Participation before, Participation next) {
        int gap = next.from() - before.to();
        boolean destinations =
                before.sign() == Participation.Sign.DESTINATION || next.sign() == Participation.Sign.DESTINATION;
        boolean spoken = gap > 0 && gap <= CHAIN_REACH && annotations.hasCue(before.to(), next.from(), Cue.AND);
        // "the US-Japan-ROK talks"
        boolean written =
                gap == 0 && (isWrittenOn(next.from()) || tokens.get(next.from()).joined());
        // "the ministers of Ghana | and of Togo": the office of the first holds the second.
        boolean within = gap < 0 && next.to() <= before.to() && annotations.hasCue(before.from(), next.from(), Cue.AND);
        return !destinations && (spoken || written || within);
    }

    /** "التدريب المصري اليوناني القبرصي". */
    private static boolean areAdjectives(Participation before, Participation next) {
        return next.from() == before.to()
                && before.sign() == Participation.Sign.TIED
                && next.sign() == Participation.Sign.TIED;
    }

    /** "ورئيس": an "and" that is written onto the word. */
    private boolean isWrittenOn(int token) {
        return annotations.at(token).stream().anyMatch(m -> language.carries(m.proclitics(), Cue.AND));
    }

    /** How sure a sign is, the surest first: who visits engages with where the visit leads to, whoever else is named. */
    private static int rank(Participation.Sign sign, Frame frame) {
        return switch (sign) {
            case PERSON, OFFICIAL, LISTED -> 0;
            case ASSEMBLY -> 1;
            case TIED, SUBJECT -> 2;
            case DESTINATION -> frame == Frame.VISIT ? 1 : 3;
        };
    }

    /** Whoever has a title, or whose state stands in brackets: "Anna Lind (Norway)". */
    private boolean isIntroduced(Participation p) {
        boolean bracketed = p.to() < tokens.size() && tokens.get(p.to()).is('(');
        return bracketed || p.person().flatMap(Person::title).isPresent() || isToldBehind(p);
    }

    private static int distance(Participation p, TriggerMention trigger) {
        return p.from() >= trigger.to() ? p.from() - trigger.to() : trigger.from() - p.to();
    }
}
