package parley.ingest.log;

/** The statements that read the log. */
final class LogSql {
    /**
     * Entries after a cursor, in the order (transaction, sequence), but none of a transaction that is not older than
     * every transaction still running: such a one could yet commit an entry in front of them.
     */
    static final String PAGE = """
            select cast(cast(transaction_id as text) as bigint), sequence, document_id
            from ingest.log_entries
            where (transaction_id, sequence) > (cast(cast(:transaction as text) as xid8), :sequence)
              and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
            order by transaction_id, sequence
            limit :size
            """;

    static final String REMAINING = """
            select count(*)
            from ingest.log_entries
            where (transaction_id, sequence) > (cast(cast(:transaction as text) as xid8), :sequence)
            """;

    private LogSql() {}
}
