package parley.query.projection;

/** Which projection is written: the one that answers questions, or one that is being made anew to take its place. */
public enum Generation {
    LIVE("query"),
    REBUILD("query_rebuild");

    private final String schema;

    Generation(String schema) {
        this.schema = schema;
    }

    /** The database schema in which it stands. */
    String schema() {
        return schema;
    }
}
