package parley.extraction.engagement;

import parley.extraction.DocumentReading;
import parley.extraction.lexicon.Cue;
import parley.extraction.token.Sentence;

/** Teams travel, meet and are received as states do. */
record Sport(DocumentReading document) {
    /** Where one sentence in so many speaks of sport, a text is about it. */
    private static final int SHARE = 3;

    /** Whether so many sentences of the text speak of sport that the others are about teams too. */
    boolean isSubject() {
        long sentences = document.sentences().stream().filter(this::isToldIn).count();
        return sentences >= 2 && sentences * SHARE >= document.sentences().size();
    }

    /** Whether a sentence speaks of sport. */
    boolean isToldIn(Sentence sentence) {
        return document.annotations()
                .cues(sentence.from(), sentence.to(), Cue.SPORT)
                .anyMatch(sport -> !isInTitle(sport.from()));
    }

    /** "الرئيس المنتخب" is a president-elect, and no team; but the president of a football federation is of sport. */
    private boolean isInTitle(int token) {
        return document.annotations().isCue(token, Cue.OFFICE_DOMAINS)
                && document.persons().titles().anyMatch(t -> t.from() < token && token < t.to());
    }
}
