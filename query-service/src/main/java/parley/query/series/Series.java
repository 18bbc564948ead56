package parley.query.series;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The sessions of one standing mechanism or exercise between the same sides.
 *
 * @param parties actor ids
 * @param form DIALOGUE, EXERCISE or CONFERENCE
 * @param sessions in the order of time
 * @param rhythm how regular they are
 */
public record Series(List<String> parties, String form, List<Session> sessions, Rhythm rhythm) {
    public Series {
        parties = List.copyOf(parties);
        sessions = List.copyOf(sessions);
    }

    /**
     * One session.
     *
     * @param engagementId the engagement
     * @param number its number; 0 when no document tells
     * @param start first day
     * @param status status name
     */
    public record Session(UUID engagementId, int number, LocalDate start, String status) {}
}
