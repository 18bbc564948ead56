package parley.extraction.person;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.extraction.ActorCatalogue;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.LanguagePack;
import parley.extraction.lexicon.Term;
import parley.extraction.token.Sentence;
import parley.extraction.token.Token;

/** Reads what is told behind a name about whoever bears it: "Anna Lind, the foreign minister, …". */
record TitleBehindName(
        LanguagePack language,
        List<Token> tokens,
        Annotations annotations,
        TitleReader titles,
        NameReader names,
        NameBounds bounds,
        Appositions appositions,
        FurtherTitleReader furtherTitles,
        SideOfName sideOfName) {
    /** So many words before a name an invitation is told. */
    private static final int INVITATION_REACH = 8;

    /** Offices that are ranks of those who speak for a ministry. */
    private static final Set<OfficeKind> RANKS_OF_SPEAKERS = Set.of(OfficeKind.AMBASSADOR, OfficeKind.ADVISOR);

    /**
     * What is told of somebody.
     *
     * @param title before and behind the name
     * @param end where to go on reading
     */
    record Reading(Optional<Title> title, int end) {}

    /**
     * The title of whoever is named.
     *
     * @param from the name's first token
     * @param to the token behind the name
     * @param behind the token behind the name and its state: "Anna Lind of Sweden"
     * @param before the title before the name
     * @param known the same, of the state behind the name
     */
    Reading read(int from, int to, int behind, Optional<Title> before, Optional<Title> known, Sentence sentence) {
        int afterMark = appositions.afterMark(behind, sentence);
        boolean unmarked = isUnmarked(before, to, sentence);
        if (afterMark == behind && !(unmarked && behind < sentence.to())) return new Reading(known, behind);
        int start = appositions.afterArticle(afterMark, sentence);
        Optional<Title> apposition = appositions.at(start, sentence);
        if (apposition.isEmpty()) return new Reading(known, behind);
        Title told = apposition.get();
        // "met Kofi Mensah | the ministers of Ghana and Togo"
        boolean ofSeveral = annotations.isCue(told.from(), Cue.PLURAL_OFFICES);
        if (ofSeveral || isOfAnother(from, to, told)) return new Reading(known, behind);
        boolean untitled = before.filter(t -> !t.bare()).isEmpty();
        Optional<Appositions.Principal> principal = untitled ? appositions.principal(told, sentence) : Optional.empty();
        if (principal.isPresent()) return ofPrincipal(told, principal.get());
        boolean fits = untitled || isRepeated(before, to, sentence) && unmarked || appositions.isClosed(told, sentence);
        // "On the invitation of General Lind, the Italian chief of staff, General Rossi, …"
        boolean invited = start > afterMark
                && isInvitedBy(from, sentence)
                && furtherTitles.read(told, sentence).isPresent();
        if (!fits || invited || isOfNextName(from, before, told, sentence)) return new Reading(known, behind);
        return withFurther(known.map(t -> widen(t, told)).orElse(told), told.to(), sentence);
    }

    /** "Besides Emmanuel Macron, | the Kenyan minister met …": an office of another state than a public figure is known for. */
    private boolean isOfAnother(int from, int to, Title told) {
        return to - from >= 2
                && told.affiliation()
                        .filter(ActorCatalogue::isState)
                        .filter(state -> sideOfName
                                .of(from, to)
                                .filter(ActorCatalogue::isState)
                                .filter(side -> !side.equals(state))
                                .isPresent())
                        .isPresent();
    }

    /**
     * "اللواء سالم النعيمي قائد القوات الجوية القطرية": behind a rank and a name the office follows without a mark; so it
     * does behind an article, "Jan Kask the president of the federation".
     */
    private boolean isUnmarked(Optional<Title> before, int nameEnd, Sentence sentence) {
        boolean untitled = before.filter(t -> !t.bare()).isEmpty();
        // "et Jean Mbala le président de la fédération"
        if (language.cased())
            return untitled
                    && nameEnd < sentence.to()
                    && annotations.isCue(nameEnd, Cue.DEFINITE)
                    && !tokens.get(nameEnd).isCapitalised();
        return untitled || isRepeated(before, nameEnd, sentence);
    }

    /** Whether an office may stand behind a name as well as before it. */
    private boolean isRepeated(Optional<Title> before, int nameEnd, Sentence sentence) {
        return before.filter(t -> t.office().isEmpty() || isIntroducedAgain(t, nameEnd, sentence))
                .isPresent();
    }

    private static Reading ofPrincipal(Title title, Appositions.Principal principal) {
        Title told = title.affiliation().isPresent()
                ? title
                : principal.side().map(title::of).orElse(title);
        return new Reading(Optional.of(told), principal.end());
    }

    /** Whether a title behind a name stands before the name of somebody else. */
    private boolean isOfNextName(int name, Optional<Title> before, Title title, Sentence sentence) {
        if (isNextOfList(name, before, title, sentence)) return true;
        if (bounds.end(title.to(), sentence, true) < 0) return false;
        boolean joined = !language.cased() && names.isNextPerson(title.to());
        return !joined && !isBetweenNames(before, title, sentence);
    }

    private Reading withFurther(Title first, int end, Sentence sentence) {
        Title title = first;
        int next = end;
        Optional<Title> further = furtherApposition(next, sentence);
        while (further.isPresent()) {
            title = widen(title, further.get());
            next = further.get().to();
            further = furtherApposition(next, sentence);
        }
        return new Reading(Optional.of(title), next);
    }

    /** "…, minister of state, | member of the cabinet, adviser to the King, …": offices without names go on between marks. */
    private Optional<Title> furtherApposition(int from, Sentence sentence) {
        int start = appositions.afterMark(from, sentence);
        return start == from
                ? Optional.empty()
                : appositions
                        .at(start, sentence)
                        .filter(t -> t.from() == start && appositions.isClosed(t, sentence))
                        .filter(t -> bounds.end(t.to(), sentence, true) < 0
                                && bounds.fullEnd(appositions.afterMark(t.to(), sentence), sentence) < 0);
    }

    /**
     * "مع الرئيس سالم نجار رئيس جمهورية غانا": the same office once more, with its state; no verb makes it an object.
     * "السفير سامي حداد المتحدث باسم وزارة الخارجية": or the office of somebody of a rank.
     */
    private boolean isIntroducedAgain(Title title, int nameEnd, Sentence sentence) {
        if (language.cased() || title.office().isEmpty() || nameEnd >= sentence.to()) return false;
        Optional<Title> own = titles.headAt(nameEnd)
                .filter(head -> head.proclitics().isEmpty())
                .flatMap(head -> titles.read(nameEnd, sentence))
                .filter(t -> bounds.end(t.to(), sentence, true) < 0);
        boolean object = title.from() > sentence.from() && annotations.is(title.from() - 1, Term.Trigger.class);
        boolean same = !object
                && title.affiliation().isEmpty()
                && own.filter(t -> t.affiliation().isPresent() && t.office().equals(title.office()))
                        .isPresent();
        return same || own.filter(t -> isRankOfSpeaker(title, t)).isPresent();
    }

    /** Ministries speak through officials who have the rank of an ambassador or adviser. */
    private static boolean isRankOfSpeaker(Title rank, Title office) {
        return rank.office().filter(RANKS_OF_SPEAKERS::contains).isPresent()
                && office.office().filter(OfficeKind.SPOKESPERSON::equals).isPresent();
    }

    /**
     * "the president, Anna Lind, the prime minister, Jan Kask, and …": offices stand before the names of such a list.
     * "With a message of President Anna Lind, the defence minister of Togo, Jan Kask, …": so does that of whoever acts.
     */
    private boolean isNextOfList(int name, Optional<Title> before, Title next, Sentence sentence) {
        boolean behindMark = name > sentence.from() && tokens.get(name - 1).isComma()
                || language.cased()
                        && next.office().isPresent()
                        && next.affiliation().isPresent();
        int following = appositions.afterMark(next.to(), sentence);
        return behindMark
                && before.filter(t -> t.office().isPresent()).isPresent()
                && following > next.to()
                && bounds.fullEnd(following, sentence) > 0;
    }

    /** "استقبل سالم نجار رئيس الحكومة جون هاريس وزير …": the office between two names, of which the second has its own. */
    private boolean isBetweenNames(Optional<Title> before, Title office, Sentence sentence) {
        if (language.cased() || before.filter(t -> !t.bare()).isPresent()) return false;
        int end = bounds.end(office.to(), sentence, true);
        return end < sentence.to()
                && titles.read(end, sentence).filter(t -> !t.bare()).isPresent();
    }

    private boolean isInvitedBy(int name, Sentence sentence) {
        return annotations.hasCue(Math.max(sentence.from(), name - INVITATION_REACH), name, Cue.INVITED_BY);
    }

    /** Keeps the words of the first title and takes from the second what the first does not tell. */
    private Title widen(Title first, Title second) {
        // "M. Matti Virtanen, | président du Parlement": of the two, only the one behind tells what he is. In Arabic,
        // where
        // titles are longer, what they say of somebody's field is as often what was talked about.
        Title words = language.cased() && first.bare() && !second.bare() ? second : first;
        return new Title(
                words.from(),
                words.to(),
                first.affiliation().or(second::affiliation),
                first.grade().or(second::grade),
                isRankOfSpeaker(first, second)
                        ? second.office()
                        : first.office().or(second::office),
                first.former() || second.former(),
                first.bare() && second.bare());
    }
}
