package parley.query.engagement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Merged engagements, by the number of their version. */
@ApplicationScoped
public class EngagementRepository implements PanacheRepositoryBase<EngagementEntity, Long> {}
