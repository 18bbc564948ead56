package parley.extraction.person;

import java.util.Optional;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;

/** Where titles may begin: offices, ranks and forms of address. */
record TitleHeads(Annotations annotations) {
    /** Whether a title may begin at a token. */
    Optional<Match> at(int token) {
        return annotations
                .longest(token, Term.OfficeOf.class)
                .or(() -> longer(
                                annotations.longest(token, Term.Office.class),
                                annotations.longest(token, Term.Rank.class))
                        .filter(head -> !isFormOfAddress(head) && !isInNameOfBody(head)))
                .or(() -> annotations.longest(token, Term.Honorific.class));
    }

    /** "special envoy and ambassador | to Togo": whether a word behind a head begins the land where somebody is sent. */
    boolean isPostOf(Match head, int token) {
        return head.term() instanceof Term.Office office
                && OfficeKind.SENT_ABROAD.contains(office.kind())
                && annotations.isCue(token, Cue.RESIDENCE);
    }

    /** "الأمير محمد": a word that is an office without the article addresses a prince with it. */
    private boolean isFormOfAddress(Match head) {
        return annotations
                .longest(head.from(), Term.Honorific.class)
                .filter(m -> m.to() == head.to())
                .isPresent();
    }

    /** "the United Nations | General Assembly": a word that is a rank elsewhere begins what a body is called. */
    private boolean isInNameOfBody(Match head) {
        return head.term() instanceof Term.Rank
                && annotations
                        .longest(head.from(), Term.Actor.class)
                        .filter(body -> body.length() > head.length())
                        .isPresent();
    }

    private static Optional<Match> longer(Optional<Match> a, Optional<Match> b) {
        if (a.isEmpty()) return b;
        return b.isPresent() && b.get().length() > a.get().length() ? b : a;
    }
}
