package parley.query.series;

/** The statements that find what recurs. */
final class SeriesSql {
    static final String SESSIONS = """
            select e.parties, form, e.id, e.session, cast(e.start_on as text), e.status
            from query.engagements e
            cross join unnest(e.forms) form
            %s
              and form in ('DIALOGUE', 'EXERCISE', 'CONFERENCE') and e.start_on is not null
            order by e.parties, form, e.start_on, e.id
            """;

    /** Days of each dyad; a dyad that was held on fewer than three tells no rhythm. */
    static final String DYADS = """
            select dyad,
                   array_agg(cast(e.start_on as text) order by e.start_on) filter (where e.status = 'HELD'),
                   coalesce(array_agg(cast(e.start_on as text)) filter (where e.status = 'PLANNED'), '{}')
            from query.engagements e
            cross join unnest(e.dyads) dyad
            %s
              and dyad not like '%%-' and not e.approximate and e.start_on is not null
            group by dyad
            having count(distinct e.start_on) filter (where e.status = 'HELD') >= 3
            """;

    private SeriesSql() {}
}
