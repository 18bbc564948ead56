package parley.query.rpc;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import parley.query.QueryConfig;
import parley.query.engagement.EngagementFilter;
import parley.query.v1.RemovedEngagement;
import parley.query.v1.WatchEngagementsResponse;
import parley.query.watch.Change;
import parley.query.watch.Changes;

/** A stream of changes for each client that listens: it looks after each interval, and at once while there is more. */
@ApplicationScoped
class EngagementWatch {
    private static final int PAGE = 200;

    private final Changes changes;
    private final Duration interval;

    @Inject
    EngagementWatch(Changes changes, QueryConfig config) {
        this.changes = changes;
        this.interval = config.watchInterval();
    }

    /** Where one client stands. */
    private static final class Position {
        private String cursor;
        private boolean complete;

        Position(String cursor) {
            this.cursor = cursor;
        }

        void moveTo(Changes.Page page) {
            cursor = page.cursor();
            complete = page.complete();
        }
    }

    Multi<WatchEngagementsResponse> follow(EngagementFilter filter, String cursor) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new Position(cursor), position -> next(filter, position))
                .indefinitely()
                .flatMap(messages -> Multi.createFrom().iterable(messages));
    }

    private Uni<List<WatchEngagementsResponse>> next(EngagementFilter filter, Position position) {
        Uni<List<WatchEngagementsResponse>> read = Uni.createFrom()
                .item(() -> {
                    String before = position.cursor;
                    Changes.Page page = changes.after(filter, before, PAGE);
                    position.moveTo(page);
                    return messages(page, !page.cursor().equals(before));
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
        return position.complete
                ? Uni.createFrom().voidItem().onItem().delayIt().by(interval).chain(() -> read)
                : read;
    }

    /** Only the last message of a page carries the page's cursor: whoever is cut off before it gets the page again. */
    private static List<WatchEngagementsResponse> messages(Changes.Page page, boolean moved) {
        List<WatchEngagementsResponse> messages = new ArrayList<>();
        page.changes().forEach(change -> messages.add(message(change)));
        if (moved)
            messages.add(WatchEngagementsResponse.newBuilder()
                    .setCursor(page.cursor())
                    .build());
        return messages;
    }

    private static WatchEngagementsResponse message(Change change) {
        WatchEngagementsResponse.Builder message = WatchEngagementsResponse.newBuilder();
        change.engagement()
                .ifPresentOrElse(
                        engagement -> message.setUpserted(QueryMessages.engagement(engagement)),
                        () -> message.setRemoved(RemovedEngagement.newBuilder()
                                .setId(change.id().toString())
                                .setMergedInto(
                                        change.mergedInto().map(UUID::toString).orElse(""))));
        return message.build();
    }
}
