package parley.query.engagement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Merged engagements, by id. */
@ApplicationScoped
public class EngagementRepository implements PanacheRepositoryBase<EngagementEntity, UUID> {}
