package parley.ingest.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A stored document. */
@Entity
@Table(name = "documents")
public class DocumentEntity {
    @Id
    private UUID id;

    @Column(name = "content_hash", nullable = false, updatable = false)
    private String contentHash;

    @Column(nullable = false, updatable = false)
    private String text;

    @Column(name = "ingested_at", nullable = false, updatable = false)
    private Instant ingestedAt;

    @OneToMany(mappedBy = "document", fetch = FetchType.LAZY)
    @OrderBy("id")
    private List<SourceEntity> sources = new ArrayList<>();

    /** UUID given by the service. */
    public UUID id() {
        return id;
    }

    /** SHA-256 of the normalised text, in hexadecimal. */
    public String contentHash() {
        return contentHash;
    }

    /** The raw text. */
    public String text() {
        return text;
    }

    /** When it was first stored. */
    public Instant ingestedAt() {
        return ingestedAt;
    }

    /** Where it was seen, first one first. */
    public List<SourceEntity> sources() {
        return sources;
    }
}
