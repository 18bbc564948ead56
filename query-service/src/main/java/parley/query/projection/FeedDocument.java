package parley.query.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A document as the feed hands it on; empty texts stand for "not told".
 *
 * @param id UUID in the ingest service
 * @param contentHash hash of the normalised text
 * @param text raw text
 * @param title headline at the first source
 * @param names names under which it was ingested
 * @param uri where it was first found
 * @param outlet who first published it
 * @param publishedOn earliest date of publication that a source tells
 * @param languageHint BCP-47 tag
 * @param ingestedAt when it was first handed in
 */
public record FeedDocument(
        UUID id,
        String contentHash,
        String text,
        String title,
        List<String> names,
        String uri,
        String outlet,
        Optional<LocalDate> publishedOn,
        String languageHint,
        Instant ingestedAt) {
    public FeedDocument {
        names = List.copyOf(names);
    }
}
