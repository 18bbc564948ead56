package parley.extraction.engagement;

import java.util.Optional;
import java.util.stream.IntStream;
import parley.extraction.DocumentReading;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;
import parley.extraction.person.PersonMention;
import parley.extraction.token.Sentence;

/**
 * Finds where a sentence begins to speak of the recent visit or talks of somebody whom it names: "praised | President Lind's
 * recent visit to Accra", "la | récente visite de la présidente Lind", "نتائج | الزيارة الأخيرة للرئيسة ليند".
 */
record RecentVisits(DocumentReading document) {
    /** "recent | official | visit". */
    private static final int ADJECTIVE_REACH = 3;
    /** "visit | of the former prime minister of Norway, | Anna Lind". */
    private static final int OWNER_REACH = 4;

    /** Whether a sentence has a word that tells such a visit. */
    boolean mayBeIn(Sentence sentence) {
        return annotations().hasCue(sentence.from(), sentence.to(), Cue.RECENT);
    }

    /** Whether such a visit, and nothing else, is told from a token on. */
    boolean beginAt(int token, Sentence sentence) {
        return (isOwnerBefore(token, sentence) || isOwnerBehind(token, sentence))
                && !new WordsBefore(document).during(token, sentence.from());
    }

    /** "President Lind's recent visit". */
    private boolean isOwnerBefore(int token, Sentence sentence) {
        return document.persons()
                .mentions()
                .filter(person -> person.start() == token && person.end() + 1 < sentence.to())
                .filter(person -> document.tokens().get(person.end()).isPossessive())
                .anyMatch(person -> annotations()
                        .cue(person.end() + 1, Cue.RECENT)
                        .flatMap(recent -> occasion(recent.to(), sentence))
                        .isPresent());
    }

    /** "the recent visit of President Lind", "la visite récente de la présidente Lind", "زيارة الرئيسة ليند الأخيرة". */
    private boolean isOwnerBehind(int token, Sentence sentence) {
        Optional<Match> recent = annotations().cue(token, Cue.RECENT);
        if (recent.isPresent())
            return occasion(recent.get().to(), sentence)
                    .flatMap(told -> owner(told, sentence))
                    .isPresent();
        return occasionAt(token)
                .filter(told -> owner(told, sentence)
                        .filter(person -> annotations().isCue(told.to(), Cue.RECENT)
                                || annotations().isCue(person.end(), Cue.RECENT))
                        .isPresent())
                .isPresent();
    }

    /** "recent | official | visit": up to a mark; "la reciente | visita" is a noun, be it a verb elsewhere. */
    private Optional<Match> occasion(int from, Sentence sentence) {
        return IntStream.range(from, Math.min(sentence.to(), from + ADJECTIVE_REACH))
                .takeWhile(i -> document.tokens().get(i).isWord())
                .mapToObj(i -> annotations().longest(i, Term.Trigger.class))
                .flatMap(Optional::stream)
                .filter(noun -> !isVerb(noun))
                .findFirst();
    }

    /** A noun, and no verb: "they met | recently" tells of what the text is about. */
    private Optional<Match> occasionAt(int token) {
        return annotations()
                .longest(token, Term.Trigger.class)
                .filter(noun -> !isVerb(noun) && !annotations().isCue(token, Cue.PRESENT));
    }

    private boolean isVerb(Match trigger) {
        return annotations().isCue(trigger.from(), Cue.PAST) || annotations().isCue(trigger.from(), Cue.PLANNED);
    }

    /** Whose it was: "of President Lind", "between President Lind and …"; "with President Lind" leaves open whose. */
    private Optional<PersonMention> owner(Match told, Sentence sentence) {
        return document.persons()
                .mentions()
                .filter(person -> sentence.contains(person.from())
                        && person.start() >= told.to()
                        && person.start() - told.to() <= OWNER_REACH
                        && !annotations().hasCue(told.from(), person.start(), Cue.WITH))
                .findFirst();
    }

    private Annotations annotations() {
        return document.annotations();
    }
}
