package parley.query.watch;

import java.util.Optional;
import java.util.UUID;
import parley.query.engagement.Engagement;

/**
 * A change of one engagement.
 *
 * @param id the engagement
 * @param engagement as it is now; empty when it is no longer, or does not fit what is watched
 * @param mergedInto the engagement that it is part of now
 */
public record Change(UUID id, Optional<Engagement> engagement, Optional<UUID> mergedInto) {}
