package parley.cli;

import parley.engagement.v1.Form;
import parley.engagement.v1.Status;
import parley.engagement.v1.Topic;

/** Names of the contract without its prefixes, as in the gold records. */
final class Names {
    private Names() {}

    static String form(Form form) {
        return form.name().substring("FORM_".length());
    }

    static String status(Status status) {
        return status.name().substring("STATUS_".length());
    }

    static String topic(Topic topic) {
        return topic.name().substring("TOPIC_".length());
    }
}
