package parley.extraction;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.yaml.snakeyaml.Yaml;

/** The examples that a domain expert can read and add to, from {@code src/test/resources/examples}. */
public final class Examples {
    /** One engine for all tests: it is immutable. */
    public static final Extractor EXTRACTOR = Extractor.load();

    private Examples() {}

    /** One example. */
    public record Example(Map<?, ?> fields) {
        public String text() {
            return (String) fields.get("text");
        }

        public String language() {
            return (String) fields.get("language");
        }

        public List<String> list(String key) {
            return ((List<?>) fields.get(key)).stream().map(String::valueOf).toList();
        }

        /** The list, where the example has it: most say nothing of what the others leave open. */
        public Optional<List<String>> listIfPresent(String key) {
            return fields.containsKey(key) ? Optional.of(list(key)) : Optional.empty();
        }

        /** What the engine reads in it. */
        public Extraction read() {
            return as(UnaryOperator.identity());
        }

        /** What the engine reads in it when the text is set in another way. */
        public Extraction as(UnaryOperator<String> setting) {
            return EXTRACTOR.extract(new Document(setting.apply(text()), "", published(), Optional.of(language())));
        }

        private Optional<LocalDate> published() {
            return Optional.ofNullable((Date) fields.get("published"))
                    .map(date -> date.toInstant().atZone(ZoneOffset.UTC).toLocalDate());
        }

        @Override
        public String toString() {
            Object kind = fields.get("class");
            return language() + ": " + (kind == null ? text() : kind);
        }
    }

    /** All examples of a file. */
    public static List<Example> of(String name) {
        List<?> all = new Yaml().load(Examples.class.getResourceAsStream("/examples/" + name + ".yaml"));
        return all.stream().map(item -> new Example((Map<?, ?>) item)).toList();
    }
}
