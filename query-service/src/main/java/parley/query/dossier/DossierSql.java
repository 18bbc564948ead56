package parley.query.dossier;

/** The statements that find one engagement and what is said about it. */
final class DossierSql {
    static final String BY_ID = """
            select e.version from query.engagements e
            %s and e.id = :id
            """;

    /** The engagement that an observation belongs to which once made, or might have made, an engagement of its own. */
    static final String BY_ALIAS = """
            select e.version from query.engagements e
            join query.engagement_observations eo on eo.version = e.version
            join query.observations o on o.id = eo.observation_id
            %s and o.alias = :id
            """;

    static final String OBSERVATIONS = """
            select cast(o.data as text)
            from query.engagement_observations eo
            join query.observations o on o.id = eo.observation_id
            where eo.version = :version
            """;

    private DossierSql() {}
}
