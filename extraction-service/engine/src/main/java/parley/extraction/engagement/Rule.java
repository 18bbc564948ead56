package parley.extraction.engagement;

/**
 * The rules that read engagements, as derivations name them; what each of them says stands in {@code catalogue/rules.yaml}.
 * Their keys are stable: clients and the weights of the confidence refer to them.
 */
public enum Rule {
    TRIGGER_RECEIVE("trigger.receive"),
    TRIGGER_MEET("trigger.meet"),
    TRIGGER_VISIT("trigger.visit"),
    TRIGGER_INVITE("trigger.invite"),
    TRIGGER_SIGN("trigger.sign"),
    TRIGGER_CALL("trigger.call"),
    TRIGGER_DIALOGUE("trigger.dialogue"),
    TRIGGER_CONFERENCE("trigger.conference"),
    TRIGGER_EXERCISE("trigger.exercise"),
    TRIGGER_PORT_CALL("trigger.port_call"),
    TRIGGER_TRAINING("trigger.training"),
    TRIGGER_TRANSCRIPT("trigger.transcript"),
    TRIGGER_WEAK_RECEIVE("trigger.weak-receive"),
    TRIGGER_WEAK_MEET("trigger.weak-meet"),
    TRIGGER_WEAK_VISIT("trigger.weak-visit"),
    TRIGGER_WEAK_INVITE("trigger.weak-invite"),
    TRIGGER_WEAK_SIGN("trigger.weak-sign"),
    TRIGGER_WEAK_CALL("trigger.weak-call"),
    TRIGGER_WEAK_DIALOGUE("trigger.weak-dialogue"),
    TRIGGER_WEAK_CONFERENCE("trigger.weak-conference"),
    TRIGGER_WEAK_EXERCISE("trigger.weak-exercise"),
    TRIGGER_WEAK_PORT_CALL("trigger.weak-port_call"),
    TRIGGER_WEAK_TRAINING("trigger.weak-training"),
    FORM_COMPLETED("form.completed"),
    STATUS_OF_TRIGGER("status.of-trigger"),
    STATUS_BY_WORDS("status.by-words"),
    STATUS_BY_DATE("status.by-date"),
    PARTY_PERSON("party.person"),
    PARTY_LISTED("party.listed"),
    PARTY_OFFICIAL("party.official"),
    PARTY_ASSEMBLY("party.assembly"),
    PARTY_TIED("party.tied"),
    PARTY_SUBJECT("party.subject"),
    PARTY_DESTINATION("party.destination"),
    DATE_NEAREST("date.nearest"),
    PLACE_CITY("place.city"),
    PLACE_SEAT("place.seat"),
    PLACE_HEADER("place.header"),
    PLACE_DESTINATION("place.destination"),
    PLACE_COUNTRY("place.country"),
    PLACE_OF_VISITED("place.of-visited"),
    PLACE_OF_HOST("place.of-host"),
    SESSION_ORDINAL("session.ordinal"),
    PERSON_BY_TITLE("person.by-title"),
    PERSON_PUBLIC_FIGURE("person.public-figure"),
    PERSON_SPEAKS("person.speaks"),
    PERSON_NAMED_BEFORE("person.named-before"),
    PERSON_OF_HOME("person.of-home"),
    TOPIC_WORD("topic.word"),
    TOPIC_OF_FORM("topic.of-form"),
    TOPIC_OF_OFFICES("topic.of-offices"),
    JOIN_SAME_SIDES("join.same-sides"),
    JOIN_CONTINUES("join.continues"),
    JOIN_RECALLED("join.recalled"),
    JOIN_TABLE("join.table"),
    JOIN_SIDES_OF_BEFORE("join.sides-of-before"),
    JOIN_SUBJECT("join.subject"),
    JOIN_PROTAGONIST("join.protagonist");

    private final String key;

    Rule(String key) {
        this.key = key;
    }

    /** The name that derivations show, such as {@code trigger.receive}. */
    public String key() {
        return key;
    }

    /** That a trigger of a frame was read; a weak one counts in company only. */
    static Rule ofTrigger(Frame frame, boolean weak) {
        return valueOf((weak ? "TRIGGER_WEAK_" : "TRIGGER_") + frame.name());
    }

    /** That somebody takes part, by a sign of a kind. */
    static Rule ofSign(Participation.Sign sign) {
        return valueOf("PARTY_" + sign.name());
    }

    boolean isTrigger() {
        return name().startsWith("TRIGGER_");
    }

    boolean isWeakTrigger() {
        return name().startsWith("TRIGGER_WEAK_");
    }

    /** Whether it says who takes part. */
    boolean isParty() {
        return name().startsWith("PARTY_");
    }
}
