package parley.ingest.rpc;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import parley.ingest.document.DocumentEntity;
import parley.ingest.document.Ingestion;
import parley.ingest.document.Source;
import parley.ingest.document.SourceEntity;
import parley.ingest.v1.Document;
import parley.ingest.v1.DocumentSource;
import parley.ingest.v1.IngestDocumentResponse;
import parley.ingest.v1.IngestOutcome;

/** Translates stored documents into the messages of the contract. */
final class DocumentMessages {
    private DocumentMessages() {}

    static IngestDocumentResponse receipt(Ingestion.Receipt receipt) {
        return IngestDocumentResponse.newBuilder()
                .setDocumentId(receipt.documentId().toString())
                .setOutcome(IngestOutcome.valueOf(
                        "INGEST_OUTCOME_" + receipt.outcome().name()))
                .build();
    }

    static Document withText(DocumentEntity document) {
        return document(document).setText(document.text()).build();
    }

    static Document withoutText(DocumentEntity document) {
        return document(document).build();
    }

    private static Document.Builder document(DocumentEntity document) {
        Document.Builder message = Document.newBuilder()
                .setId(document.id().toString())
                .setContentHash(document.contentHash())
                .setIngestedAt(timestamp(document.ingestedAt()));
        document.sources().forEach(source -> message.addSources(source(source)));
        return message;
    }

    private static DocumentSource source(SourceEntity entity) {
        Source source = entity.source();
        return DocumentSource.newBuilder()
                .setUri(source.uri())
                .setTitle(source.title())
                .setOutlet(source.outlet())
                .setPublishedAt(source.publishedOn().map(LocalDate::toString).orElse(""))
                .setLanguageHint(source.languageHint())
                .putAllLabels(source.labels())
                .setSeenAt(timestamp(entity.seenAt()))
                .build();
    }

    private static Timestamp timestamp(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }
}
