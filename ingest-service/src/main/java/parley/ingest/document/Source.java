package parley.ingest.document;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One place where a text was seen; empty texts stand for "not told".
 *
 * @param uri absolute URI
 * @param title headline
 * @param outlet who published it
 * @param publishedOn date of publication
 * @param languageHint BCP-47 tag
 * @param labels free labels
 */
public record Source(
        String uri,
        String title,
        String outlet,
        Optional<LocalDate> publishedOn,
        String languageHint,
        Map<String, String> labels) {
    public Source {
        labels = Map.copyOf(labels);
    }

    /** Tells sources apart: a text seen at the same place with the same particulars is no new source. */
    String fingerprint() {
        String all = String.join(
                "\u001f",
                uri,
                title,
                outlet,
                publishedOn.map(LocalDate::toString).orElse(""),
                languageHint,
                new TreeMap<>(labels).toString());
        return ContentHash.sha256(all).hex();
    }
}
