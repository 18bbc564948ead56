package parley.query.aggregate;

/** By what engagements are counted: an expression, and what has to be joined for it. */
enum Dimension {
    DYAD("dyad.key", "join lateral unnest(e.dyads) dyad(key) on dyad.key not like '%-'"),
    ACTOR("actor.id", "cross join lateral unnest(e.parties) actor(id)"),
    PERSON("person.name", """
            cross join lateral (
                select distinct p.name from query.engagement_persons p where p.version = e.version) person"""),
    FORM("form.name", "cross join lateral unnest(e.forms) form(name)"),
    STATUS("e.status", ""),
    TOPIC("topic.name", "cross join lateral unnest(e.topics) topic(name)"),
    COUNTRY("e.country", ""),
    YEAR("coalesce(to_char(e.start_on, 'YYYY'), '')", ""),
    MONTH("coalesce(to_char(e.start_on, 'YYYY-MM'), '')", "");

    private final String key;
    private final String join;

    Dimension(String key, String join) {
        this.key = key;
        this.join = join;
    }

    String key() {
        return key;
    }

    String join() {
        return join;
    }
}
