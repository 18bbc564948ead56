package parley.query.engagement;

import jakarta.persistence.Embeddable;

/** A participant as a row. */
@Embeddable
public class PersonEmbeddable {
    private String name;
    private String party;
    private boolean head;
    private String title;

    Participant participant() {
        return new Participant(name, party, head, title);
    }
}
