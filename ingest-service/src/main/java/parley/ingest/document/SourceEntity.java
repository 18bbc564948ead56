package parley.ingest.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A place where a document was seen. */
@Entity
@Table(name = "document_sources")
public class SourceEntity {
    @Id
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "document_id")
    private DocumentEntity document;

    @Column(nullable = false)
    private String fingerprint;

    @Column(nullable = false)
    private String uri;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private String outlet;

    @Column(name = "published_on")
    private LocalDate publishedOn;

    @Column(name = "language_hint", nullable = false)
    private String languageHint;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> labels;

    @Column(name = "seen_at", nullable = false)
    private Instant seenAt;

    /** What was told about the source. */
    public Source source() {
        return new Source(uri, title, outlet, Optional.ofNullable(publishedOn), languageHint, labels);
    }

    /** When it was handed in. */
    public Instant seenAt() {
        return seenAt;
    }
}
