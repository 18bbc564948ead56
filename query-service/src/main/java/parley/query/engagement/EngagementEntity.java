package parley.query.engagement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A merged engagement in one of its versions; written by the projection only, read here. */
@Entity
@Immutable
@Table(name = "engagements")
public class EngagementEntity {
    @Id
    private long version;

    private UUID id;

    @Column(name = "known_from")
    private LocalDate knownFrom;

    private String[] parties;
    private String[] forms;
    private String[] topics;
    private String status;

    @Column(name = "start_on")
    private LocalDate startOn;

    @Column(name = "end_on")
    private LocalDate endOn;

    private boolean approximate;
    private String country;
    private String city;
    private double confidence;

    @Column(name = "independent_sources")
    private int independentSources;

    private int session;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "engagement_persons", joinColumns = @JoinColumn(name = "version"))
    @OrderColumn(name = "position")
    private List<PersonEmbeddable> persons = new ArrayList<>();

    long version() {
        return version;
    }

    Engagement with(List<Engagement.Source> sources) {
        Optional<Period> period =
                startOn == null ? Optional.empty() : Optional.of(new Period(startOn, endOn, approximate));
        return new Engagement(
                id,
                List.of(forms),
                status,
                List.of(parties),
                period,
                country,
                city,
                persons.stream().map(PersonEmbeddable::participant).toList(),
                List.of(topics),
                sources,
                independentSources,
                session,
                knownFrom,
                confidence);
    }
}
