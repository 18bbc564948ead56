package parley.query.export;

import java.util.stream.Stream;
import parley.query.engagement.Engagement;
import parley.query.engagement.StoredJson;

/** One JSON object a line, as REST gives engagements. */
final class JsonLinesFormat implements Format {
    private final StoredJson json;

    JsonLinesFormat(StoredJson json) {
        this.json = json;
    }

    @Override
    public String mediaType() {
        return "application/x-ndjson";
    }

    @Override
    public String extension() {
        return "jsonl";
    }

    @Override
    public Stream<String> pieces(Stream<Engagement> engagements) {
        return engagements.map(e -> json.write(e) + "\n");
    }
}
