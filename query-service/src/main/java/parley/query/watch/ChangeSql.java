package parley.query.watch;

/** The statements that follow changes. */
final class ChangeSql {
    static final String CHANGES = """
            select engagement_id, number, digest
            from query.engagement_changes
            where number > :after
            order by number
            limit :size
            """;

    static final String FITTING = """
            select e.id, e.version
            from query.engagements e
            %s and e.id = any(:ids)
            """;

    private ChangeSql() {}
}
