package parley.extraction.person;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import parley.extraction.ActorCatalogue;
import parley.extraction.actor.ActorMention;
import parley.extraction.actor.ActorReader;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.LanguagePack;
import parley.extraction.lexicon.Term;
import parley.extraction.token.Sentence;
import parley.extraction.token.Token;

/**
 * Tells whose people are of whom one title tells several states, as many as there are names and in the same order; or, behind
 * their names, one state for all of them.
 */
record RespectiveSides(
        LanguagePack language,
        List<Token> tokens,
        Annotations annotations,
        TitleReader titles,
        Appositions appositions) {
    /** So many words before a title of several people their states may begin. */
    private static final int LISTED_REACH = 6;

    /** Between two states of such a list stand at most an "and", a preposition and an article. */
    private static final int LISTED_GAP = 3;

    /** Between a mark and a title behind names stand at most an article and a field. */
    private static final int BEFORE_TITLE = 3;

    /** So many words on behind the names stands the last of their states. */
    private static final int BEHIND_REACH = 16;

    private static final int NAME_GAP = 2;

    /** Gives those who are named from a mention on their sides, and returns of how many it did. */
    int assign(Sentence sentence, List<PersonMention> mentions, int first) {
        int titled = behindTitle(sentence, mentions, first);
        return titled > 0 ? titled : beforeTitle(sentence, mentions, first);
    }

    /** "her French and Polish counterparts, | Luc Morel and Jan Kask". */
    private int behindTitle(Sentence sentence, List<PersonMention> mentions, int first) {
        Optional<Title> title = mentions.get(first).title().filter(t -> !t.bare() && !t.isSentAbroad());
        if (title.isEmpty()) return 0;
        List<String> listed = listed(
                Math.max(sentence.from(), title.get().from() - LISTED_REACH),
                title.get().to());
        List<String> sides = listed.size() < 2 ? pairBefore(title.get(), sentence) : listed;
        return sides.size() >= 2 && areListed(mentions, first, sides.size())
                ? give(title.get(), sides, mentions, first)
                : 0;
    }

    /** "Luc Morel and Jan Kask, | the foreign ministers of France and Poland"; "MM. Kask et Tamm, | députés estoniens". */
    private int beforeTitle(Sentence sentence, List<PersonMention> mentions, int first) {
        if (mentions.get(first).title().filter(t -> !t.bare()).isPresent()) return 0;
        int count = 1;
        while (areListed(mentions, first, count + 1)) count++;
        int behind = mentions.get(first + count - 1).to();
        int from = appositions.afterMark(behind, sentence);
        if (count < 2 || from == behind && language.cased()) return 0;
        Optional<Title> title = titleOfSeveral(from, sentence);
        if (title.isEmpty()) return 0;
        List<String> sides = listed(from, endOfList(title.get().from() + 1, sentence));
        if (sides.size() == 1) sides = Collections.nCopies(count, sides.get(0));
        return sides.size() == count ? give(title.get(), sides, mentions, first) : 0;
    }

    private Optional<Title> titleOfSeveral(int from, Sentence sentence) {
        for (int i = from; i < Math.min(sentence.to(), from + BEFORE_TITLE); i++) {
            Optional<Title> title = titles.read(i, sentence).filter(t -> !t.bare() && !t.isSentAbroad());
            if (title.isPresent()) return title.filter(t -> annotations.hasCue(t.from(), t.to(), Cue.PLURAL_OFFICES));
        }
        return Optional.empty();
    }

    /** Up to the next mark or verb. */
    private int endOfList(int from, Sentence sentence) {
        int limit = Math.min(sentence.to(), from + BEHIND_REACH);
        int i = from;
        while (i < limit && !tokens.get(i).isPunctuation() && !annotations.is(i, Term.Trigger.class)) i++;
        return i;
    }

    /** Whether so many from a mention on stand in a row, and only the first of them has a title. */
    private boolean areListed(List<PersonMention> mentions, int first, int count) {
        if (first + count > mentions.size()) return false;
        for (int i = first + 1; i < first + count; i++) {
            PersonMention before = mentions.get(i - 1);
            PersonMention next = mentions.get(i);
            boolean spoken =
                    next.from() - before.to() <= NAME_GAP && annotations.hasCue(before.to(), next.from(), Cue.AND);
            boolean written = next.from() == before.to() && !language.cased();
            if (next.title().isPresent() || !spoken && !written) return false;
        }
        return true;
    }

    private static int give(Title title, List<String> sides, List<PersonMention> mentions, int first) {
        for (int k = 0; k < sides.size(); k++) {
            Title own = k == 0 ? title : title.repeated();
            mentions.set(first + k, mentions.get(first + k).titled(own.of(sides.get(k))));
        }
        return sides.size();
    }

    /** "the French and Polish ministers", "the ministers of France and Poland": the last states that stand in a row. */
    private List<String> listed(int from, int to) {
        List<String> sides = new ArrayList<>();
        int last = -1;
        for (int i = from; i < to; i++) {
            Optional<ActorMention> actor = ActorReader.at(i, annotations);
            if (actor.isEmpty()) continue;
            boolean written = last == i && language.carries(actor.get().proclitics(), Cue.AND);
            boolean listed = written || last >= 0 && i - last <= LISTED_GAP && annotations.hasCue(last, i, Cue.AND);
            if (!listed) sides.clear();
            sides.add(actor.get().actor());
            last = actor.get().to();
            i = last - 1;
        }
        return sides;
    }

    /** "Rwanda and Guinea signed …, after talks between presidents …": the only two states that a sentence names before. */
    private List<String> pairBefore(Title title, Sentence sentence) {
        List<ActorMention> states = new ArrayList<>();
        for (int i = sentence.from(); i < title.from(); i++)
            ActorReader.at(i, annotations)
                    .filter(actor -> ActorCatalogue.isState(actor.actor()) && !actor.isDemonym() && !actor.isCapital())
                    .ifPresent(states::add);
        boolean pair = states.size() == 2
                && states.get(1).from() - states.get(0).to() <= LISTED_GAP
                && annotations.hasCue(states.get(0).to(), states.get(1).from(), Cue.AND);
        return pair ? states.stream().map(ActorMention::actor).toList() : List.of();
    }
}
