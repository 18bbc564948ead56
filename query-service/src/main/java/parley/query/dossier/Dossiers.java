package parley.query.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import parley.error.ErrorReason;
import parley.error.ServiceException;
import parley.query.engagement.Engagement;
import parley.query.engagement.EngagementConditions;
import parley.query.engagement.EngagementFilter;
import parley.query.engagement.Engagements;
import parley.query.engagement.StoredJson;
import parley.query.projection.OneProjection;
import parley.query.resolution.Consensus;
import parley.query.resolution.Ledger;
import parley.query.resolution.Observation;
import parley.query.resolution.StatusHistory;

/** Tells everything about one engagement. */
@ApplicationScoped
public class Dossiers {
    private final EntityManager database;
    private final Engagements engagements;
    private final StoredJson json;

    @Inject
    Dossiers(EntityManager database, Engagements engagements, StoredJson json) {
        this.database = database;
        this.engagements = engagements;
        this.json = json;
    }

    /**
     * One engagement, found by its own id or by that of one that was merged into it.
     *
     * @param asKnownOn the day as of whose end is answered, UTC; empty for the present
     */
    @Transactional
    @OneProjection
    public Dossier get(UUID id, Optional<LocalDate> asKnownOn) {
        EngagementConditions when = new EngagementConditions(EngagementFilter.asKnownOn(asKnownOn));
        long version = version(DossierSql.BY_ID, when, id)
                .or(() -> version(DossierSql.BY_ALIAS, when, id))
                .orElseThrow(() -> ServiceException.ofField(
                        ErrorReason.ENGAGEMENT_NOT_FOUND, "id", "there is no engagement " + id));
        Engagement engagement = engagements.load(List.of(version), true).get(0);
        Consensus consensus = new Consensus(observations(version));
        return new Dossier(
                engagement,
                Ledger.of(consensus),
                StatusHistory.of(consensus.observations()),
                engagement.id().equals(id) ? Optional.empty() : Optional.of(id));
    }

    /** The engagement into which another one was merged; empty when there is none. */
    @Transactional
    @OneProjection
    public Optional<UUID> mergedInto(UUID id) {
        EngagementConditions present = new EngagementConditions(EngagementFilter.asKnownOn(Optional.empty()));
        return version(DossierSql.BY_ALIAS, present, id)
                .flatMap(version -> engagements.load(List.of(version), false).stream()
                        .map(Engagement::id)
                        .findFirst());
    }

    private Optional<Long> version(String sql, EngagementConditions when, UUID id) {
        List<?> rows = when.bind(database.createNativeQuery(sql.formatted(when.where())))
                .setParameter("id", id)
                .getResultList();
        return rows.stream().map(row -> ((Number) row).longValue()).findFirst();
    }

    private List<Observation> observations(long version) {
        List<?> rows = database.createNativeQuery(DossierSql.OBSERVATIONS, String.class)
                .setParameter("version", version)
                .getResultList();
        return rows.stream()
                .map(row -> json.read((String) row, Observation.class))
                .toList();
    }
}
