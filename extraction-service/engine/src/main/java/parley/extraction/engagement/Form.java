package parley.extraction.engagement;

/** In what form actors engage with each other. */
public enum Form {
    VISIT,
    MEETING,
    DIALOGUE,
    CONFERENCE,
    CALL,
    AGREEMENT,
    EXERCISE,
    PORT_CALL,
    TRAINING
}
