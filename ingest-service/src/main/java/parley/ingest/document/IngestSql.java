package parley.ingest.document;

/** The statements by which documents are stored; each is safe under concurrent writers. */
final class IngestSql {
    /** Nothing is inserted where the content is known; a concurrent writer of the same content is waited for. */
    static final String INSERT_DOCUMENT = """
            insert into ingest.documents (id, content_hash, text, ingested_at)
            values (:id, :contentHash, :text, :now)
            on conflict (content_hash) do nothing
            """;

    static final String FIND_BY_HASH = "select id from ingest.documents where content_hash = :contentHash";

    static final String INSERT_SOURCE = """
            insert into ingest.document_sources
                (document_id, fingerprint, uri, title, outlet, published_on, language_hint, labels, seen_at)
            values
                (:documentId, :fingerprint, :uri, :title, :outlet, cast(:publishedOn as date), :languageHint,
                 cast(:labels as jsonb), :now)
            on conflict (document_id, fingerprint) do nothing
            """;

    static final String INSERT_REQUEST = """
            insert into ingest.ingest_requests (request_id, document_id)
            values (:requestId, :documentId)
            on conflict (request_id) do nothing
            """;

    static final String FIND_REQUEST = """
            select r.document_id, d.content_hash
            from ingest.ingest_requests r join ingest.documents d on d.id = r.document_id
            where r.request_id = :requestId
            """;

    static final String APPEND_TO_LOG = "insert into ingest.log_entries (document_id) values (:documentId)";

    private IngestSql() {}
}
