package parley.extraction.person;

import java.util.List;
import java.util.Optional;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.token.Sentence;
import parley.extraction.token.Token;

/** "Togolese Ministers Ama Lawson and Kofi Mensah": a title of several people is that of all who are listed behind it. */
record PluralTitles(List<Token> tokens, Annotations annotations) {
    /** From "of" to the end of a part of a state: "of | North Dakota". */
    private static final int PART_WORDS = 2;

    /** Gives those of a sentence who are listed without a title the one that stands before the list. */
    void share(Sentence sentence, List<PersonMention> mentions, int first) {
        Optional<Title> shared = Optional.empty();
        for (int i = first; i < mentions.size(); i++) {
            PersonMention mention = mentions.get(i);
            boolean listed = mention.title().isEmpty()
                    && i > first
                    && isListed(mentions.get(i - 1).end(), mention.from(), sentence);
            if (listed && shared.isPresent() && mention.known().isEmpty())
                mentions.set(i, mention.titled(shared.get().repeated()));
            else shared = mention.title().filter(title -> title.to() <= mention.from() && isOfSeveral(title));
        }
    }

    /** Whether a name that begins at a token would be the next of those whose title is that of several of one side. */
    boolean goOnAt(int token, Sentence sentence, List<PersonMention> mentions) {
        for (int i = mentions.size() - 1, next = token;
                i >= 0;
                next = mentions.get(i).from(), i--) {
            PersonMention before = mentions.get(i);
            if (!sentence.contains(before.from()) || !isListed(before.end(), next, sentence)) return false;
            if (before.title().isPresent())
                return before.title()
                        .filter(title -> title.to() <= before.from() && isOfSeveral(title))
                        .flatMap(Title::affiliation)
                        .isPresent();
        }
        return false;
    }

    private boolean isOfSeveral(Title title) {
        return annotations.hasCue(title.from(), title.to(), Cue.PLURAL_OFFICES);
    }

    /** "Ama Lawson | (R-TX) and | Kofi Mensah", "Ama Lawson | of Texas, | Kofi Mensah". */
    private boolean isListed(int from, int to, Sentence sentence) {
        boolean marked = from == to;
        int i = from;
        while (i < to) {
            Token token = tokens.get(i);
            if (token.is('(')) {
                int behind = behindBracket(i, sentence);
                if (behind < 0) return false;
                i = behind;
            } else if (token.isComma() || annotations.isCue(i, Cue.AND)) {
                marked = true;
                i++;
            } else if (!marked && annotations.isCue(i, Cue.OF)) i = behindPart(i + 1, to);
            else return false;
        }
        return marked;
    }

    private int behindBracket(int bracket, Sentence sentence) {
        for (int i = bracket + 1; i < sentence.to(); i++) if (tokens.get(i).is(')')) return i + 1;
        return -1;
    }

    private int behindPart(int from, int limit) {
        int i = from;
        while (i < limit && i - from < PART_WORDS && tokens.get(i).isCapitalised()) i++;
        return i;
    }
}
