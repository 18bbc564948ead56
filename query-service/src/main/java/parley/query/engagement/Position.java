package parley.query.engagement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import parley.error.ErrorReason;
import parley.error.ServiceException;
import parley.page.OpaqueToken;

/**
 * The last engagement of a page, after which the next one begins: a place in the order, not a number of rows, so that it
 * stays good while engagements come and go.
 *
 * @param start its first day; empty when it has none
 * @param id its id
 * @param total what the first page counted
 */
record Position(Optional<String> start, UUID id, long total) {
    private static final int PARTS = 3;

    /** The place of a row of {@link EngagementSql#PAGE}. */
    static Position after(Object[] row, long total) {
        return new Position(Optional.ofNullable((String) row[1]), (UUID) row[2], total);
    }

    /** The place that a token tells; empty for the first page. */
    static Optional<Position> of(String purpose, String token) {
        if (token.isEmpty()) return Optional.empty();
        List<String> parts = OpaqueToken.decode(purpose, token)
                .filter(found -> found.size() == PARTS)
                .orElseThrow(() -> ServiceException.ofField(
                        ErrorReason.PAGE_TOKEN_INVALID,
                        "page_token",
                        "page_token was not given out for this search; begin again without one"));
        return Optional.of(new Position(
                Optional.of(parts.get(0)).filter(day -> !day.isEmpty()),
                UUID.fromString(parts.get(1)),
                Long.parseLong(parts.get(2))));
    }

    String token(String purpose) {
        return OpaqueToken.encode(purpose, start.orElse(""), id.toString(), Long.toString(total));
    }

    /** Lets only through what stands behind it. */
    void restrict(EngagementConditions conditions) {
        conditions.add(start.isPresent() ? EngagementSql.AFTER_DATED : EngagementSql.AFTER_UNDATED, "lastId", id);
        start.ifPresent(day -> conditions.parameter("lastStart", day));
    }
}
