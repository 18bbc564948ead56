package parley.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import parley.postgres.EmbeddedPostgresResource;
import parley.query.resolution.GroupTexts;

/** Real texts about the same and about confusable occasions: the same engagements in whatever order they arrive. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
class GroupOrdersTest {
    private static final int ORDERS = 50;

    @Inject
    ProjectionStore store;

    @Inject
    DataSource database;

    @Test
    void givenFiftyRandomOrders_whenProjected_thenTheSameEngagements() {
        Assumptions.assumeTrue(
                Files.isDirectory(GroupTexts.SHARED), "the groups of texts are not here: " + GroupTexts.SHARED);
        Map<FeedDocument, Reader.Reading> readings = new GroupTexts(GroupTexts.SHARED).readings();
        List<FeedDocument> documents = new ArrayList<>(readings.keySet());
        Set<String> first = projected(documents, readings);

        for (int order = 1; order < ORDERS; order++) {
            Collections.shuffle(documents, new Random(order));

            assertThat(projected(documents, readings)).as("order %d", order).isEqualTo(first);
        }
    }

    private Set<String> projected(List<FeedDocument> documents, Map<FeedDocument, Reader.Reading> readings) {
        ProjectionTables.clear(database);
        documents.forEach(document -> store.project(Generation.LIVE, document, readings.get(document)));
        return ProjectionTables.lines(database, """
                select e.id || ' ' || array_to_string(e.facets, ' ') || ' ' || e.confidence || ' from '
                    || string_agg(l.observation_id, ',' order by l.observation_id)
                from query.engagements e join query.engagement_observations l on l.version = e.version
                group by e.version
                """);
    }
}
