package parley.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import parley.ingest.document.Draft;
import parley.ingest.document.Ingestion;
import parley.ingest.document.Source;
import parley.ingest.log.DocumentLog;
import parley.ingest.log.LogCursor;
import parley.postgres.EmbeddedPostgresResource;

@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
class LogUnderConcurrencyTest {
    private static final Source NOWHERE = new Source("", "", "", Optional.empty(), "", Map.of());

    @Inject
    Ingestion ingestion;

    @Inject
    DocumentLog log;

    @Inject
    DataSource database;

    @Test
    void givenWritersThatCommitOutOfOrder_whenTheLogIsFollowed_thenNoDocumentIsSkipped() throws Exception {
        Set<UUID> written = ConcurrentHashMap.newKeySet();
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(6);
        List<Future<?>> writers = new ArrayList<>();
        for (int w = 0; w < 4; w++)
            writers.add(pool.submit(() -> {
                for (int i = 0; i < 60; i++)
                    written.add(ingestion
                            .ingest(new Draft("Text " + UUID.randomUUID(), NOWHERE, ""))
                            .documentId());
            }));
        Future<Set<UUID>> reader = pool.submit(() -> follow(done));

        for (Future<?> writer : writers) writer.get();
        done.set(true);

        assertThat(reader.get()).containsAll(written);
        pool.shutdown();
    }

    @Test
    void givenAnOlderTransactionStillOpen_whenTheLogIsRead_thenNothingYoungerIsShownBeforeIt() throws Exception {
        LogCursor start = end();
        try (var older = database.getConnection()) {
            older.setAutoCommit(false);
            UUID late = ingestion
                    .ingest(new Draft("Late " + UUID.randomUUID(), NOWHERE, ""))
                    .documentId();
            try (var insert = older.prepareStatement("insert into ingest.log_entries (document_id) values (?)")) {
                insert.setObject(1, late);
                insert.executeUpdate();
            }
            UUID younger = ingestion
                    .ingest(new Draft("Young " + UUID.randomUUID(), NOWHERE, ""))
                    .documentId();

            List<UUID> whileOpen = ids(log.read(start, 100));
            older.commit();
            List<UUID> afterwards = ids(log.read(start, 100));

            assertThat(whileOpen).contains(late).doesNotContain(younger);
            assertThat(afterwards).containsExactly(late, late, younger);
        }
    }

    @Test
    void givenManyWritersOfOneText_whenIngestedAtOnce_thenOneDocument() throws Exception {
        String text = "Gleich " + UUID.randomUUID();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Future<UUID>> receipts = new ArrayList<>();
        for (int i = 0; i < 16; i++)
            receipts.add(pool.submit(
                    () -> ingestion.ingest(new Draft(text, NOWHERE, "")).documentId()));

        Set<UUID> ids = new HashSet<>();
        for (Future<UUID> receipt : receipts) ids.add(receipt.get());

        assertThat(ids).hasSize(1);
        pool.shutdown();
    }

    private Set<UUID> follow(AtomicBoolean done) {
        Set<UUID> seen = new HashSet<>();
        LogCursor cursor = LogCursor.BEGINNING;
        while (true) {
            boolean last = done.get();
            DocumentLog.Page page = log.read(cursor, 7);
            seen.addAll(ids(page));
            cursor = page.next();
            if (last && page.documents().isEmpty() && page.remaining() == 0) return seen;
        }
    }

    private LogCursor end() {
        LogCursor cursor = LogCursor.BEGINNING;
        DocumentLog.Page page;
        do {
            page = log.read(cursor, 500);
            cursor = page.next();
        } while (!page.documents().isEmpty());
        return cursor;
    }

    private static List<UUID> ids(DocumentLog.Page page) {
        return page.documents().stream().map(d -> d.id()).toList();
    }
}
