package parley.extraction.engagement;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;
import parley.extraction.token.Sentence;
import parley.extraction.token.Token;

/** Tells what a sentence is only about from what takes part in it. */
record TalkedAbout(Annotations annotations, List<Token> tokens) {
    /** A phrase opens a sentence with at most so many words before it. */
    private static final int OPENING = 2;

    /** From a tie to the office of whoever it ties. */
    private static final int OFFICE_REACH = 4;

    /** "th of May". */
    private static final int DAY_WORDS = 3;

    /** "paid a call on". */
    private static final int CALL_WORDS = 4;

    /** "at a tripartite | summit", "au cours d'une | réunion". */
    private static final int SETTING_WORDS = 4;

    private static final Set<Frame> SETTINGS = EnumSet.of(Frame.MEET, Frame.CONFERENCE, Frame.DIALOGUE, Frame.VISIT);

    /** Whether what stands at a token is talked about rather than taking part. */
    boolean covers(Sentence sentence, int token) {
        for (int i = sentence.from(); i < token; i++) {
            Optional<Match> about = annotations.cue(i, Cue.ABOUT);
            if (about.isPresent()
                    && !isOtherwise(i)
                    && !isBeforeDay(about.get().to())
                    && !new Quotations(tokens).isClosed(sentence, i, token)
                    && about.get().to() <= token
                    && !tiedAgain(about.get().to(), token)
                    && !isFronted(sentence, i, token)) return true;
        }
        return false;
    }

    /** "on the sidelines of", "paid a courtesy call | on the minister". */
    private boolean isOtherwise(int about) {
        return annotations.isCue(about, Cue.NOT_ABOUT) || annotations.endsBefore(about + 1, CALL_WORDS, Cue.NOT_ABOUT);
    }

    /** "received on the | 13th of May". */
    private boolean isBeforeDay(int token) {
        return token < tokens.size()
                && tokens.get(token).isNumber()
                && annotations.has(token + 1, token + 1 + DAY_WORDS, Term.Month.class);
    }

    /** Whether it is talked about, and not as somebody who took part in an occasion that was talked about. */
    boolean coversNoOccasion(Sentence sentence, int token) {
        int last = token;
        while (last > sentence.from() && !isOccasion(last - 1)) last--;
        return covers(new Sentence(sentence.index(), last, sentence.to(), false), token);
    }

    /** "As part of efforts in the east of …, the exercise", "Crisis in …: Ghana announces": an opening phrase ends at its mark. */
    private boolean isFronted(Sentence sentence, int about, int token) {
        int from = new SentenceOpening(tokens).of(sentence);
        boolean opens = annotations.hasCue(from, Math.min(from + OPENING, token), Cue.ABOUT);
        return opens
                && IntStream.range(from, token)
                        .filter(i -> tokens.get(i).is(',') || tokens.get(i).is(':'))
                        .limit(1)
                        .anyMatch(mark -> about < mark);
    }

    /** "discussed" tells an occasion as often as it opens what was talked about. */
    private boolean isOccasion(int token) {
        return annotations.is(token, Term.Trigger.class) && !annotations.isCue(token, Cue.ABOUT);
    }

    /** "discussed … with the Iraqi minister": after a tie the talk is over. */
    private boolean tiedAgain(int from, int to) {
        if (annotations.hasCue(Math.max(from, to - 4), to, Cue.WITH) || isBehindSetting(from, to)) return true;
        // "discussed trade with the visiting minister, Anna Lind, in Accra"
        boolean afterComma =
                to >= 2 && (tokens.get(to - 1).isComma() || tokens.get(to - 2).isComma());
        return afterComma
                && annotations
                        .cues(from, to, Cue.WITH)
                        .mapToInt(with -> with.from() + 1)
                        .anyMatch(whom -> isNamedByOffice(whom, Math.min(to, whom + OFFICE_REACH)));
    }

    /** "discussed trade at a summit in Accra", "… during talks in Accra": where it was talked about, and not what. */
    private boolean isBehindSetting(int from, int to) {
        return annotations
                .longest(from + 1, to, Term.Trigger.class)
                .filter(m -> SETTINGS.contains(((Term.Trigger) m.term()).frame()))
                .anyMatch(
                        m -> annotations.hasCue(Math.max(from, m.from() - SETTING_WORDS), m.from(), Cue.AT_OCCASIONS));
    }

    private boolean isNamedByOffice(int from, int to) {
        return annotations.has(from, to, Term.Office.class) || annotations.has(from, to, Term.Rank.class);
    }
}
