package parley.extraction.person;

import java.util.List;
import java.util.Optional;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.LanguagePack;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;
import parley.extraction.token.Sentence;
import parley.extraction.token.Token;

/** Finds the names before which no title stands: of two words at least, or those that the sentence leads to expect. */
record UntitledNameReader(
        LanguagePack language,
        List<Token> tokens,
        Annotations annotations,
        TitleReader titles,
        NameReader names,
        NameBounds bounds,
        Appositions appositions,
        SharedSides sides) {
    private static final int TITLE_REACH = 8;

    /** "of the United Arab Emirates, and". */
    private static final int LIST_GAP = 7;

    /** A phrase that leads one to expect a name has at most so many words. */
    private static final int PHRASE = 2;

    /** The end of the name that begins at a token, or −1; {@code before} is whoever was named last. */
    int end(int start, Sentence sentence, Optional<PersonMention> before) {
        int end = bounds.end(start, sentence, false);
        if (end < 0) end = nextOfList(start, sentence, before);
        if (end < 0) end = leader(start, sentence);
        if (end < 0) end = beforeTitle(start, sentence, before);
        if (end < 0) end = leaderOfDelegation(start, sentence);
        return end;
    }

    private int nextOfList(int start, Sentence sentence, Optional<PersonMention> before) {
        int end = goesOnList(start, sentence, before) ? bounds.fullEnd(start, sentence) : -1;
        return end > 0 && sides.behind(end, sentence).isPresent() ? end : -1;
    }

    /** "her colleagues Jan Kask of Estonia | and | Anna Lind of Sweden": whether the next of a list begins at a token. */
    boolean goesOnList(int start, Sentence sentence, Optional<PersonMention> before) {
        return language.cased()
                && before.filter(m -> m.from() >= sentence.from()
                                && start - m.to() <= LIST_GAP
                                && annotations.isCue(start - 1, Cue.AND)
                                && sides.behind(m.to(), sentence)
                                        .filter(state -> state.to() == start - 1)
                                        .isPresent())
                        .isPresent();
    }

    /** Where names have no capitals: "سامي نجار وزير خارجية تشاد", a full name that begins like one, right before a title. */
    private int beforeTitle(int start, Sentence sentence, Optional<PersonMention> before) {
        if (language.cased() || !titleWithin(start, sentence)) return -1;
        boolean begins = language.isGivenName(tokens.get(start))
                || annotations.isCue(start, Cue.NAME_OPENERS)
                || names.isNextPerson(start);
        if (!begins && !isExpected(start, sentence, before)) return -1;
        int end = bounds.end(start, sentence, true);
        boolean titled = end > start + 1
                && end < sentence.to()
                && titles.read(appositions.afterMark(end, sentence), sentence)
                        .filter(t -> !t.bare() && (begins || t.affiliation().isPresent()))
                        .isPresent();
        return titled ? end : -1;
    }

    /** "وفد … برئاسة سامي نجار": whoever leads needs no title where names have no capitals. */
    private int leaderOfDelegation(int start, Sentence sentence) {
        boolean leads = !language.cased()
                && (language.isGivenName(tokens.get(start)) || annotations.isCue(start, Cue.NAME_OPENERS))
                && start > sentence.from()
                && annotations.endsBefore(start, PHRASE, Cue.LED_BY);
        int end = leads ? bounds.end(start, sentence, true) : -1;
        return end > start + 1 ? end : -1;
    }

    /** "مع كاي نيلسن وزير خارجية فنلندا": behind a "with", a verb of meeting or the one before in a list stands somebody. */
    private boolean isExpected(int start, Sentence sentence, Optional<PersonMention> before) {
        if (start == sentence.from()) return false;
        boolean listed = before.filter(m -> isRightBehind(m, start)).isPresent();
        boolean met = annotations.at(start - 1).stream()
                .anyMatch(m -> m.to() == start && m.term() instanceof Term.Trigger trigger && !trigger.weak());
        return listed
                || met
                || annotations.endsBefore(start, PHRASE, Cue.WITH)
                // "وأكد تاكاشي موريموتو وزير خارجية اليابان"
                || annotations.endsBefore(start, PHRASE, Cue.SAID)
                || annotations.endsBefore(start, PHRASE, Cue.EACH_OF);
    }

    /** "بير هانسن، وزير خارجية النرويج، | وكوفي منساه": whether a token stands behind somebody, also behind a comma. */
    boolean isRightBehind(PersonMention before, int token) {
        return before.end() == token
                || before.end() == token - 1 && tokens.get(token - 1).isComma();
    }

    private boolean titleWithin(int start, Sentence sentence) {
        return titles.nextHead(start + 1) < Math.min(sentence.to(), start + TITLE_REACH);
    }

    /** A public figure may be named by the surname alone: "Macron a rencontré …". */
    private int leader(int start, Sentence sentence) {
        return annotations
                .longest(start, Term.Leader.class)
                .filter(m -> m.to() <= sentence.to() && m.proclitics().length() <= 1)
                .filter(m -> m.length() > 1
                        || !language.commonWords().contains(tokens.get(start).folded()))
                .map(Match::to)
                .orElse(-1);
    }
}
