package parley.query.projection;

/** The statements that put a new projection in the place of the old one. */
final class RebuildSql {
    static final String EXISTS = "select count(*) from information_schema.schemata where schema_name = 'query_rebuild'";

    static final String PROGRESS = "select documents from query_rebuild.projection_state";

    /** Both have read the log equally far. */
    static final String LEVEL = """
            select count(*)
            from query.projection_state live
            join query_rebuild.projection_state rebuilt on rebuilt.cursor = live.cursor
            """;

    /**
     * Numbers of changes go on from where they are: what is the same keeps its number, what differs, is new or is no
     * longer gets one that no follower has seen.
     */
    static final String NUMBER_CHANGES = """
            insert into query_rebuild.engagement_changes as c (engagement_id, number, digest)
            select coalesce(rebuilt.engagement_id, live.engagement_id),
                   case when coalesce(rebuilt.digest, '') = live.digest then live.number
                        else s.last_change + row_number() over (order by coalesce(rebuilt.engagement_id, live.engagement_id))
                   end,
                   coalesce(rebuilt.digest, '')
            from query_rebuild.engagement_changes rebuilt
            full join query.engagement_changes live on live.engagement_id = rebuilt.engagement_id
            cross join query.projection_state s
            on conflict (engagement_id) do update set number = excluded.number
            """;

    static final String LAST_CHANGE = """
            update query_rebuild.projection_state
            set last_change = greatest(
                (select last_change from query.projection_state),
                (select coalesce(max(number), 0) from query_rebuild.engagement_changes))
            """;

    static final String RENAME_PREPARED = "alter schema query_preparing rename to query_rebuild";

    static final String RENAME_LIVE = "alter schema query rename to query_old";

    static final String RENAME_REBUILD = "alter schema query_rebuild rename to query";

    static final String DROP_OLD = "drop schema if exists query_old cascade";

    private RebuildSql() {}
}
