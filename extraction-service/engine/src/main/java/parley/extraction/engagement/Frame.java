package parley.extraction.engagement;

/** What a trigger word says about who stands where; the words of each frame stand in the language data. */
public enum Frame {
    /** The subject is the host. */
    RECEIVE(Form.MEETING),
    MEET(Form.MEETING),
    /** The subject is the guest, the destination the host. */
    VISIT(Form.VISIT),
    /** The subject will be the host. */
    INVITE(Form.VISIT),
    SIGN(Form.AGREEMENT),
    CALL(Form.CALL),
    DIALOGUE(Form.DIALOGUE),
    CONFERENCE(Form.CONFERENCE),
    EXERCISE(Form.EXERCISE),
    PORT_CALL(Form.PORT_CALL),
    TRAINING(Form.TRAINING);

    private final Form form;

    Frame(Form form) {
        this.form = form;
    }

    /** Whether the subject is at home. */
    public boolean subjectIsHost() {
        return this == RECEIVE || this == INVITE;
    }

    /** The form of an engagement that the frame alone tells. */
    public Form form() {
        return form;
    }
}
