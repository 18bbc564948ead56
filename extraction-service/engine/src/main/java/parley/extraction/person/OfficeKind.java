package parley.extraction.person;

import java.util.Set;

/** Kinds of offices; the words for each stand in the language data, under {@code offices}. */
public enum OfficeKind {
    HEAD_OF_STATE,
    HEAD_OF_GOVERNMENT,
    /** Vice presidents, deputy heads of government and heirs. */
    DEPUTY_HEAD,
    SPOUSE,
    MINISTER,
    DEPUTY_MINISTER,
    /** Heads of organisations, and of their parts. */
    SECRETARY_GENERAL,
    AMBASSADOR,
    ENVOY,
    CHIEF_OF_STAFF,
    COMMANDER,
    PARLIAMENTARIAN,
    ADVISOR,
    /** Whoever heads an authority, an agency or a province. */
    DIRECTOR,
    /** Whoever holds the office of somebody else, for another side. */
    COUNTERPART,
    /** Whoever only speaks for others. */
    SPOKESPERSON,
    MAYOR;

    /** Offices that are held in another state than the one that they are held for. */
    public static final Set<OfficeKind> SENT_ABROAD = Set.of(AMBASSADOR, ENVOY);

    /** Offices that are held for one who holds another. */
    public static final Set<OfficeKind> SERVANTS = Set.of(ENVOY, ADVISOR, SPOKESPERSON);

    /** Offices of which a state has one. */
    public static final Set<OfficeKind> HEADS = Set.of(HEAD_OF_STATE, HEAD_OF_GOVERNMENT);

    /** Offices that are held for a town. */
    public static final Set<OfficeKind> OF_TOWNS = Set.of(MAYOR, DIRECTOR);
}
