package parley.extraction.person;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import parley.extraction.ActorCatalogue;
import parley.extraction.actor.ActorMention;
import parley.extraction.actor.ActorReader;
import parley.extraction.engagement.Frame;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.LanguagePack;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;
import parley.extraction.token.Sentence;
import parley.extraction.token.Token;

/**
 * Tells the sides of people whose own titles do not: from those they are listed with, from the side that they lead or
 * that was named for them.
 */
final class SharedSides {
    /** Offices of which the one named beside somebody is as likely of another side. */
    private static final Set<OfficeKind> OF_ANY_SIDE =
            Set.of(OfficeKind.SECRETARY_GENERAL, OfficeKind.COUNTERPART, OfficeKind.SPOKESPERSON);

    private static final int SIDE_REACH = 3;

    private final LanguagePack language;
    private final List<Token> tokens;
    private final Annotations annotations;
    private final RespectiveSides respectively;
    private final SignedFor signedFor;
    private final Company company;
    private final Superior superior;
    private final Leaders leaders;

    SharedSides(LanguagePack language, List<Token> tokens, Annotations annotations, RespectiveSides respectively) {
        this.language = language;
        this.tokens = tokens;
        this.annotations = annotations;
        this.respectively = respectively;
        this.signedFor = new SignedFor(tokens, annotations);
        this.company = new Company(annotations);
        this.superior = new Superior(tokens, annotations);
        this.leaders = new Leaders(tokens, annotations);
    }

    /** People of one list belong together: what the first one's title tells of the side holds for those after it. */
    void share(Sentence sentence, List<PersonMention> mentions, int first) {
        for (int i = first; i < mentions.size(); i++) {
            int respective = respectively.assign(sentence, mentions, i);
            if (respective > 0) {
                i += respective - 1;
                continue;
            }
            int at = i;
            PersonMention mention = mentions.get(i);
            Optional<Title> title = mention.title();
            int next = i + 1 < mentions.size() ? mentions.get(i + 1).start() : sentence.to();
            boolean own = title.flatMap(Title::affiliation).isPresent();
            Optional<String> led = own
                    ? ledSide(sentence, mention)
                    : signedFor
                            .side(sentence, mention, next)
                            .or(() -> leaders.leadingTogether(sentence, mentions.subList(at, mentions.size())))
                            .or(() -> ledSide(sentence, mention))
                            .or(() -> language.cased() && leaders.isMember(sentence, mention)
                                    ? fromSide(sentence, mention)
                                    : Optional.empty());
            if (led.isPresent()) {
                mentions.set(i, mention.of(led.get()));
                continue;
            }
            boolean told = title.isEmpty()
                    || title.get().affiliation().isPresent()
                    || mention.known().isPresent();
            if (told) continue;
            Optional<String> behind =
                    i + 1 < mentions.size() ? fromBehind(sentence, mention, mentions.get(i + 1)) : Optional.empty();
            // "Minister Lind (Norway), Minister Kask and Minister Tamm (Estonia)"
            boolean bracketed =
                    behind.isPresent() && tokens.get(mentions.get(i + 1).to()).is('(');
            Optional<String> shared = i > first ? fromSuperior(mentions.get(i - 1), mention) : Optional.empty();
            if (shared.isEmpty() && i > first && !bracketed) shared = fromBefore(mentions.get(i - 1), mention);
            if (shared.isEmpty()) shared = behind;
            if (shared.isEmpty()) shared = fromSide(sentence, mention);
            if (shared.isPresent()) mentions.set(i, mention.of(shared.get()));
        }
    }

    /** "Norwegian President Lind's | foreign policy | adviser Jan Kask". */
    private Optional<String> fromSuperior(PersonMention before, PersonMention mention) {
        boolean served = superior.isServedBy(before.end(), mention.start())
                && mention.title()
                        .flatMap(Title::office)
                        .filter(office -> office != OfficeKind.COUNTERPART)
                        .isPresent();
        return served ? before.title().flatMap(Title::affiliation).or(before::known) : Optional.empty();
    }

    private Optional<String> fromBefore(PersonMention before, PersonMention mention) {
        int gap = mention.start() - before.end();
        boolean listed = gap == 0
                && annotations.at(mention.start()).stream().anyMatch(m -> language.carries(m.proclitics(), Cue.AND));
        for (int i = before.end(); i < mention.start() && gap <= Leaders.MAX_LIST_GAP; i++)
            listed |= tokens.get(i).isComma();
        boolean partner = gap == 1
                || gap == 2 && mention.title().filter(Title::isSentAbroad).isPresent();
        // "accompagné du général Lee et de l'attaché de défense Choi"
        boolean brought = company.isBrought(before);
        boolean and = annotations.isCue(before.end(), Cue.AND);
        if (!listed && partner && and && !brought) return fromPartner(before, mention);
        listed |= brought && gap <= Leaders.MAX_LIST_GAP && and;
        boolean along = company.isWith(before, mention);
        listed |= along;
        if (!listed || areBothHeads(before, mention) || !along && isBesideAmbassador(before, mention))
            return Optional.empty();
        Optional<String> side = before.title().flatMap(Title::affiliation);
        // "Secretary Lind, Secretary Kask", "accompanied by …": of one side, where every reader knows whose the first
        // one is.
        Optional<OfficeKind> office = before.title().flatMap(Title::office);
        boolean alike = office.isPresent() && office.equals(mention.title().flatMap(Title::office));
        return side.isEmpty() && (alike || brought || along) ? before.known() : side;
    }

    /** "the ambassador of France, …, | and General …": an ambassador stands beside those who are at home there. */
    private boolean isBesideAmbassador(PersonMention before, PersonMention mention) {
        boolean ambassador = before.title()
                        .flatMap(Title::office)
                        .filter(OfficeKind.AMBASSADOR::equals)
                        .isPresent()
                && mention.title().filter(t -> !t.bare() && !t.isSentAbroad()).isPresent();
        return language.cased() && ambassador && !company.isBrought(before);
    }

    /** "King … and King …": a state has one. */
    private static boolean areBothHeads(PersonMention before, PersonMention mention) {
        Optional<OfficeKind> office = mention.title().flatMap(Title::office).filter(OfficeKind.HEADS::contains);
        return office.isPresent() && before.title().flatMap(Title::office).equals(office);
    }

    /** "Estonian President Kask and Prime Minister Tamm": of one side, where the first one's title names it in so many words. */
    private Optional<String> fromPartner(PersonMention before, PersonMention mention) {
        Optional<String> side = before.title().flatMap(Title::affiliation);
        // "Norwegian Minister Lind and Minister Kask co-chaired …": one of either side.
        if (annotations.hasCue(mention.end(), mention.end() + SIDE_REACH, Cue.CO_CHAIRED)) return Optional.empty();
        boolean alone = mention.title()
                .flatMap(Title::office)
                .filter(office -> !OF_ANY_SIDE.contains(office))
                .filter(office -> !OfficeKind.SENT_ABROAD.contains(office) || areSentTogether(before, mention, side))
                .isPresent();
        // "Vice President Lind and Second Gentleman Lind"
        if (mention.title()
                .flatMap(Title::office)
                .filter(OfficeKind.SPOUSE::equals)
                .isPresent()) return side.or(before::known);
        boolean named = IntStream.range(Math.max(0, before.start() - 2), before.end())
                .anyMatch(i -> ActorReader.at(i, annotations)
                        .filter(a -> side.equals(Optional.of(a.actor())))
                        .isPresent());
        return alone && named ? side : Optional.empty();
    }

    /** "Estonian Special Envoy Kask and Ambassador Tamm", "Estonian Minister Kask and the ambassador to Togo, Jaan Tamm". */
    private boolean areSentTogether(PersonMention before, PersonMention mention, Optional<String> side) {
        Title title = mention.title().orElseThrow();
        return before.title().filter(Title::isSentAbroad).isPresent()
                || ActorReader.within(title.from(), title.to(), annotations)
                        .anyMatch(post -> !side.equals(Optional.of(post.actor())));
    }

    /** "President Kask and Prime Minister Tamm of Estonia". */
    private Optional<String> fromBehind(Sentence sentence, PersonMention mention, PersonMention behind) {
        int gap = behind.start() - mention.end();
        boolean pair = gap >= 1
                && gap <= 2
                && annotations.isCue(mention.end(), Cue.AND)
                && !tokens.get(mention.end()).is(',');
        Optional<ActorMention> of = pair ? behind(behind.to(), sentence) : Optional.empty();
        return of.map(ActorMention::actor);
    }

    /** "a NATO delegation led by the Dutch General …": whoever leads a delegation stands for its side. */
    private Optional<String> ledSide(Sentence sentence, PersonMention mention) {
        int from = Math.max(sentence.from(), mention.start() - Leaders.LED_BY_REACH);
        boolean led = annotations.hasCue(from, mention.start(), Cue.LED_BY);
        Optional<String> leading = leaders.leading(sentence, mention).or(() -> leaders.leftOut(sentence, mention));
        boolean named =
                mention.title().isPresent() || annotations.endsBefore(mention.from(), Leaders.LED_BY_WORDS, Cue.LED_BY);
        return leading.isPresent() || !led || !named
                ? leading
                : leaders.openingOf(sentence, mention)
                        .or(() -> fromSide(sentence, mention, mention.start(), Cue.SIDE_NOUNS))
                        .or(() -> fromSide(sentence, mention, mention.start(), Cue.TEAMS))
                        // "Lithuanian lawmakers led by Speaker …"
                        .or(() -> language.cased()
                                ? fromSide(sentence, mention, 0, Cue.DELEGATION_NOUNS)
                                : Optional.empty());
    }

    /** "On the Norwegian side", "من الجانب اللبناني": the side that was named last before the person. */
    private Optional<String> fromSide(Sentence sentence, PersonMention mention) {
        return fromSide(sentence, mention, SIDE_REACH, Cue.SIDE_NOUNS);
    }

    private Optional<String> fromSide(Sentence sentence, PersonMention mention, int reach, Cue nouns) {
        // "with Minister Lind", but not "led by Minister Lind"
        boolean with = annotations.endsBefore(mention.start(), 1, Cue.WITH)
                && !annotations.endsBefore(mention.start(), Leaders.LED_BY_WORDS, Cue.LED_BY);
        for (int i = mention.start() - 1; i >= sentence.from(); i--) {
            // "a delegation of …; there to receive it was Minister …", "… met Minister …": of another side.
            boolean across = annotations
                    .longest(i, Term.Trigger.class)
                    .filter(m -> !annotations.hasCue(m.from(), m.to(), Cue.CO_CHAIRED))
                    .map(m -> (Term.Trigger) m.term())
                    .filter(t -> t.frame() == Frame.RECEIVE || t.frame() == Frame.MEET && (with || !t.weak()))
                    .isPresent();
            // "a delegation of …, at the investiture of | President …"
            if (across || annotations.isCue(i, Cue.CEREMONIES)) return Optional.empty();
            if (!annotations.isCue(i, nouns)) continue;
            int side = i;
            for (int k = Math.max(sentence.from(), i - 2); k <= i + reach && k < mention.start(); k++) {
                Optional<ActorMention> actor =
                        ActorReader.at(k, annotations).filter(a -> a.isDemonym() || isWhose(a, side));
                if (actor.isPresent()) return actor.map(ActorMention::actor);
            }
        }
        return Optional.empty();
    }

    /** "the side of Estonia", "Estonia's delegation", "an IMF mission". */
    private boolean isWhose(ActorMention actor, int side) {
        boolean possessive = actor.to() < side && tokens.get(actor.to()).isPossessive();
        boolean organisation = actor.to() == side && !ActorCatalogue.isState(actor.actor());
        return !actor.isCapital() && (actor.from() > side || possessive || organisation);
    }

    /** "Prime Minister Anna Lind of Sweden", "Foreign Minister Jan Kask (Estonia)": the actor after a name. */
    Optional<ActorMention> behind(int at, Sentence sentence) {
        Optional<ActorMention> inBrackets = inBrackets(at, sentence);
        if (inBrackets.isPresent()) return inBrackets;
        Optional<Match> of = at < sentence.to() ? annotations.cue(at, Cue.OF) : Optional.empty();
        if (of.isEmpty() || tokens.get(at).isPossessive()) return Optional.empty();
        for (int i = of.get().to(); i < Math.min(sentence.to(), of.get().to() + 2); i++) {
            Optional<ActorMention> actor = ActorReader.at(i, annotations).filter(a -> !a.isDemonym() && !a.isCapital());
            if (actor.isPresent()) return actor;
        }
        return Optional.empty();
    }

    private Optional<ActorMention> inBrackets(int at, Sentence sentence) {
        if (at + 1 >= sentence.to() || !tokens.get(at).is('(')) return Optional.empty();
        return ActorReader.at(at + 1, annotations)
                .filter(a -> !a.isDemonym() && !a.isCapital())
                .filter(a -> a.to() < sentence.to() && tokens.get(a.to()).is(')'));
    }
}
