package parley.query.projection;

/** The statements that keep the projection. */
final class ProjectionSql {
    /** Replicas take turns: only one of them writes at a time, for one transaction. */
    static final String LOCK = "select cast(pg_advisory_xact_lock(7266273) as text)";

    static final String CURSOR = "select cursor from query.projection_state";

    /** Moves on only from where the page was read, so that a slower replica never moves the cursor back. */
    static final String MOVE_CURSOR = "update query.projection_state set cursor = :next where cursor = :previous";

    static final String TOUCH =
            "update query.projection_state set last_projected_at = :now, extractor_version = :version";

    static final String UPSERT_DOCUMENT = """
            insert into query.projected_documents
                (id, content_hash, names, uri, outlet, language, published_on, projected_at)
            values
                (:id, :contentHash, :names, :uri, :outlet, :language, cast(:publishedOn as date), :now)
            on conflict (id) do update set
                names = excluded.names, uri = excluded.uri, outlet = excluded.outlet, language = excluded.language,
                published_on = excluded.published_on, projected_at = excluded.projected_at
            """;

    static final String FIND_DOCUMENT = "select id from query.projected_documents where id = :id";

    static final String OBSERVATIONS_OF_DOCUMENT =
            "select id from query.observations where document_id = :id order by id";

    /** Observations that share a pair of actors with some others and lie close to them in time. */
    static final String NEIGHBOURS = """
            select distinct near.id
            from query.observations known
            join query.observations near on near.dyads && known.dyads and near.days && known.days
            where known.id = any(:ids)
            """;

    static final String DELETE_OBSERVATIONS = "delete from query.observations where document_id = :id";

    static final String INSERT_OBSERVATION = """
            insert into query.observations (id, document_id, dyads, days, data)
            values (:id, :documentId, :dyads, daterange(cast(:from as date), cast(:to as date), '[]'), cast(:data as jsonb))
            """;

    static final String OBSERVATIONS =
            "select cast(data as text) from query.observations where id = any(:ids) order by id";

    static final String DELETE_ENGAGEMENTS = """
            delete from query.engagements
            where id in (select engagement_id from query.engagement_observations where observation_id = any(:ids))
            """;

    static final String INSERT_ENGAGEMENT = """
            insert into query.engagements
                (id, parties, forms, topics, status, start_on, end_on, approximate, country, city,
                 confidence, independent_sources, words)
            values
                (:id, :parties, :forms, :topics, :status, cast(:startOn as date), cast(:endOn as date),
                 :approximate, :country, :city, :confidence, :independentSources, to_tsvector('simple', :words))
            """;

    static final String INSERT_PERSON = """
            insert into query.engagement_persons (engagement_id, position, name, folded, party, head, title)
            values (:engagementId, :position, :name, :folded, :party, :head, :title)
            """;

    static final String LINK_OBSERVATION = """
            insert into query.engagement_observations (engagement_id, observation_id)
            values (:engagementId, :observationId)
            """;

    static final String FAILED = """
            insert into query.failed_documents (document_id, error, attempts, failed_at)
            values (:id, :error, :attempts, :now)
            on conflict (document_id) do update set
                error = excluded.error, attempts = failed_documents.attempts + excluded.attempts,
                failed_at = excluded.failed_at
            """;

    static final String FORGET_FAILURE = "delete from query.failed_documents where document_id = :id";

    static final String UPSERT_ACTOR = """
            insert into query.actor_names (id, names) values (:id, cast(:names as jsonb))
            on conflict (id) do update set names = excluded.names
            """;

    private ProjectionSql() {}
}
