package parley.extraction.lexicon;

/** Classes of words that tie the pieces of an engagement together; their words stand in the language data. */
public enum Cue {
    // engagements.yaml
    PLANNED,
    CANCELLED,
    NEGATED,
    HYPOTHETICAL,
    ABOUT,
    WITH,
    BETWEEN,
    AND,
    OF,
    TO,
    AT,
    MARGINS,
    NOT_TRIGGERS,
    SPORT,
    TRAVELLERS,
    PLACE_NOUNS,
    SUBDIVISIONS,
    ATTENDED,
    ACCOMPANIED,
    MULTILATERAL,
    ARRIVED_DELEGATION,
    PRONOUNS,
    SAID,
    RECALLED,
    CONTRAST,
    // persons.yaml
    NAME_PARTICLES,
    NAME_SUFFIXES,
    NAME_CLOSERS,
    OFFICE_DOMAINS,
    TITLE_LINKS,
    DELEGATION_NOUNS,
    SIDE_NOUNS,
    LED_BY,
    COUNTERPART,
    FORMER,
    RESIDENCE,
    ROTATING,
    GOVERNMENT_NOUNS,
    WEAK_TITLES,
    ROYAL_TITLES,
    NOT_TITLES,
    // organisations.yaml
    NOT_ACTORS,
    // dates.yaml
    PUBLICATION
}
