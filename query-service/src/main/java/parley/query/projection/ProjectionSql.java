package parley.query.projection;

/** The statements that keep a projection; they name no schema, so that they serve every {@link Generation}. */
final class ProjectionSql {
    static final String ENTER = "select set_config('search_path', :schema, true)";

    /** Replicas take turns: only one of them writes at a time, for one transaction. */
    static final String LOCK = "select cast(pg_advisory_xact_lock(7266273) as text)";

    /** Readers hold the projection that answers, together; whoever puts another one in its place waits for them. */
    static final String HOLD = "select cast(pg_advisory_xact_lock_shared(7266274) as text)";

    static final String REPLACE = "select cast(pg_advisory_xact_lock(7266274) as text)";

    static final String CURSOR = "select cursor from projection_state";

    /** Moves on only from where the page was read, so that a slower replica never moves the cursor back. */
    static final String MOVE_CURSOR = "update projection_state set cursor = :next where cursor = :previous";

    static final String TOUCH = """
            update projection_state
            set last_projected_at = :now, extractor_version = :version, documents = documents + :fresh
            """;

    static final String UPSERT_DOCUMENT = """
            insert into projected_documents
                (id, content_hash, names, uri, outlet, language, published_on, ingested_at, projected_at)
            values
                (:id, :contentHash, :names, :uri, :outlet, :language, cast(:publishedOn as date), :ingestedAt, :now)
            on conflict (id) do update set
                names = excluded.names, uri = excluded.uri, outlet = excluded.outlet, language = excluded.language,
                published_on = excluded.published_on, projected_at = excluded.projected_at
            """;

    static final String FIND_DOCUMENT = "select id from projected_documents where id = :id";

    static final String OBSERVATIONS_OF_DOCUMENT =
            "select cast(data as text) from observations where document_id = :id order by id";

    /** Observations that share a pair of actors with some others and lie close to them in time. */
    static final String NEIGHBOURS = """
            select cast(data as text)
            from observations
            where id in (
                select near.id
                from observations known
                join observations near on near.dyads && known.dyads and near.days && known.days
                where known.id = any(:ids))
            """;

    static final String DELETE_OBSERVATIONS = "delete from observations where document_id = :id";

    static final String INSERT_OBSERVATION = """
            insert into observations (id, alias, document_id, dyads, days, data)
            values (:id, :alias, :documentId, :dyads,
                    daterange(cast(:from as date), cast(:to as date), '[]'), cast(:data as jsonb))
            """;

    /** All versions of the engagements to which some observations belong. */
    static final String VERSIONS = """
            select distinct version from engagement_observations where observation_id = any(:observations)
            """;

    /** Deletes versions; tells of which engagements. */
    static final String DELETE_ENGAGEMENTS = """
            with gone as (delete from engagements where version = any(:versions) returning id)
            select distinct id from gone
            """;

    /** Adds versions to the counts, or takes them away: those that are known at present. */
    static final String COUNT = """
            insert into engagement_counts as c (dimension, key, held, planned, cancelled)
            select k.dimension, k.key,
                   cast(:sign as integer) * count(*) filter (where e.status = 'HELD'),
                   cast(:sign as integer) * count(*) filter (where e.status = 'PLANNED'),
                   cast(:sign as integer) * count(*) filter (where e.status = 'CANCELLED')
            from engagements e
            cross join lateral (
                select 'DYAD', dyad from unnest(e.dyads) dyad where dyad not like '%-'
                union all select 'ACTOR', actor from unnest(e.parties) actor
                union all select distinct 'PERSON', p.name from engagement_persons p where p.version = e.version
                union all select distinct 'PARTICIPANT', p.party || E'\\n' || p.name
                          from engagement_persons p where p.version = e.version
                union all select 'FORM', form from unnest(e.forms) form
                union all select 'TOPIC', topic from unnest(e.topics) topic
                union all select 'STATUS', e.status
                union all select 'COUNTRY', e.country
                union all select 'YEAR', coalesce(to_char(e.start_on, 'YYYY'), '')
                union all select 'MONTH', coalesce(to_char(e.start_on, 'YYYY-MM'), '')
            ) k (dimension, key)
            where e.version = any(:versions) and e.known_until = 'infinity'
            group by k.dimension, k.key
            on conflict (dimension, key) do update set
                held = c.held + excluded.held,
                planned = c.planned + excluded.planned,
                cancelled = c.cancelled + excluded.cancelled
            """;

    static final String INSERT_ENGAGEMENT = """
            insert into engagements
                (id, known_from, known_until, parties, dyads, forms, topics, status, start_on, end_on, approximate,
                 country, city, session, confidence, independent_sources, facets, words, people)
            values
                (:id, cast(:knownFrom as date), cast(:knownUntil as date), :parties, :dyads, :forms, :topics, :status,
                 cast(:startOn as date), cast(:endOn as date), :approximate, :country, :city, :session, :confidence,
                 :independentSources, :facets, to_tsvector('simple', :words), to_tsvector('simple', :people))
            returning version
            """;

    static final String INSERT_PERSONS = """
            insert into engagement_persons (version, position, name, party, head, title)
            select :version, p.position - 1, p.name, p.party, p.head, p.title
            from unnest(:names, :parties, :heads, :titles) with ordinality as p (name, party, head, title, position)
            """;

    static final String LINK_OBSERVATIONS = """
            insert into engagement_observations (version, observation_id)
            select :version, unnest(:observations)
            """;

    static final String LAST_CHANGE = "select last_change from projection_state";

    static final String SET_LAST_CHANGE = "update projection_state set last_change = :number";

    /** Notes a change, unless nothing changed. */
    static final String NOTE_CHANGE = """
            insert into engagement_changes (engagement_id, number, digest) values (:id, :number, :digest)
            on conflict (engagement_id) do update set number = excluded.number, digest = excluded.digest
            where engagement_changes.digest <> excluded.digest
            """;

    static final String FAILED = """
            insert into failed_documents (document_id, error, attempts, failed_at)
            values (:id, :error, :attempts, :now)
            on conflict (document_id) do update set
                error = excluded.error, attempts = failed_documents.attempts + excluded.attempts,
                failed_at = excluded.failed_at
            """;

    static final String FORGET_FAILURE = "delete from failed_documents where document_id = :id";

    static final String UPSERT_ACTOR = """
            insert into actor_names (id, names) values (:id, cast(:names as jsonb))
            on conflict (id) do update set names = excluded.names
            """;

    private ProjectionSql() {}
}
