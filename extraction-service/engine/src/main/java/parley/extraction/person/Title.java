package parley.extraction.person;

import java.util.Optional;

/**
 * A run of ranks, offices and forms of address, with the words that belong to them.
 *
 * @param from first token
 * @param to one past the last token
 * @param affiliation actor id of the side, where the title tells it
 * @param grade NATO grade of the rank
 * @param office kind of the first office
 * @param former true for a former office
 * @param bare true when it holds nothing but forms of address
 */
public record Title(
        int from,
        int to,
        Optional<String> affiliation,
        Optional<String> grade,
        Optional<OfficeKind> office,
        boolean former,
        boolean bare) {
    /** One title from two that follow each other. */
    Title join(Title next) {
        return new Title(
                from,
                next.to,
                affiliation.or(next::affiliation),
                grade.or(next::grade),
                office.or(next::office),
                former || next.former,
                bare && next.bare);
    }

    /** The same title with all words before a token. */
    Title upTo(int token) {
        return new Title(from, token, affiliation, grade, office, former, bare);
    }

    /** The same title, of a side. */
    Title of(String actor) {
        return new Title(from, to, Optional.of(actor), grade, office, former, bare);
    }

    /** The same office of another person, in other words. */
    Title repeated(int otherFrom, int otherTo) {
        return new Title(otherFrom, otherTo, affiliation, Optional.empty(), office, former, bare);
    }

    /** The same office of another person, in the same words. */
    Title repeated() {
        return repeated(from, to);
    }

    /** Whether it is that of an ambassador or envoy, whose title names another land besides the own one. */
    boolean isSentAbroad() {
        return office.filter(OfficeKind.SENT_ABROAD::contains).isPresent();
    }

    /** "received at the embassy of the King in Rome, the Italian adviser …": whether both tell a side, and not the same. */
    boolean isOfAnotherSideThan(Title other) {
        return affiliation.isPresent() && other.affiliation.isPresent() && !affiliation.equals(other.affiliation);
    }

    /** "received by the finance minister, the ambassador of …": a minister is no ambassador, so that these are two people. */
    boolean isMinisterBeside(Title other) {
        return areMinisterAndAmbassador(office, other.office);
    }

    /** Whether one office is that of a minister, and the one told behind it that of an ambassador. */
    static boolean areMinisterAndAmbassador(Optional<OfficeKind> office, Optional<OfficeKind> behind) {
        return office.filter(OfficeKind.MINISTER::equals).isPresent()
                && behind.filter(OfficeKind.AMBASSADOR::equals).isPresent();
    }
}
