package parley.query.engagement;

/** The statements that find engagements. */
final class EngagementSql {
    /** Latest first, undated ones last; the token of a page is the last row's place in this order. */
    static final String PAGE = """
            select e.version, cast(e.start_on as text), e.id
            from query.engagements e
            %s
            order by e.start_on desc nulls last, e.id
            limit :size
            """;

    static final String AFTER_DATED = """
            (e.start_on < cast(:lastStart as date) or e.start_on is null
              or (e.start_on = cast(:lastStart as date) and e.id > :lastId))""";

    static final String AFTER_UNDATED = "(e.start_on is null and e.id > :lastId)";

    /** Without an order, so that it may stop as soon as there are enough. */
    static final String COUNT = """
            select count(*) from (select 1 from query.engagements e
            %s
            limit :most) counted
            """;

    static final String SOURCES = """
            select eo.version, d.id, d.names, d.uri, d.outlet, d.language, cast(d.published_on as text),
                   cast(o.data -> 'evidence' as text)
            from query.engagement_observations eo
            join query.observations o on o.id = eo.observation_id
            join query.projected_documents d on d.id = o.document_id
            where eo.version = any(:versions)
            order by eo.version, d.published_on nulls last, o.id
            """;

    private EngagementSql() {}
}
