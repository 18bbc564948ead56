package parley.extraction.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A YAML file of the language data, read with types checked and errors that name file and key. */
public final class LexiconData {
    private final String file;
    private final Map<?, ?> content;

    private LexiconData(String file, Map<?, ?> content) {
        this.file = file;
        this.content = content;
    }

    /** Reads a YAML file from the class path. */
    public static LexiconData read(String file) {
        try (InputStream in = open(file)) {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(20 << 20);
            options.setAllowDuplicateKeys(false);
            Object loaded = new Yaml(new SafeConstructor(options)).load(in);
            if (!(loaded instanceof Map<?, ?> map)) throw new IllegalStateException(file + " is not a map");
            return new LexiconData(file, map);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Reads a text file with one entry a line; lines that begin with # are comments. */
    public static List<String> lines(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** All keys. */
    public Set<String> keys() {
        return content.keySet().stream().map(String::valueOf).collect(Collectors.toSet());
    }

    /** A text. */
    public String text(String key) {
        return String.valueOf(required(key));
    }

    /** A text, or what to take where the key is absent. */
    public String text(String key, String absent) {
        return content.containsKey(key) ? text(key) : absent;
    }

    /** A truth value. */
    public boolean flag(String key) {
        if (required(key) instanceof Boolean flag) return flag;
        throw new IllegalStateException(file + ": " + key + " must be true or false");
    }

    /** A list of texts. */
    public List<String> list(String key) {
        return texts(key, required(key));
    }

    /** A list of texts, empty where the key is absent. */
    public List<String> listIfPresent(String key) {
        return content.containsKey(key) ? list(key) : List.of();
    }

    /** A list of lists of texts. */
    public List<List<String>> lists(String key) {
        if (!(required(key) instanceof List<?> list))
            throw new IllegalStateException(file + ": " + key + " must be a list");
        return list.stream().map(item -> texts(key, item)).toList();
    }

    /** A map of lists of texts, in the order of the keys. */
    public Map<String, List<String>> listsByKey(String key) {
        Map<String, List<String>> lists = new TreeMap<>();
        section(key).content.forEach((k, v) -> lists.put(String.valueOf(k), texts(key + "." + k, v)));
        return lists;
    }

    /** A map of lists of texts; empty when it is absent. */
    public Map<String, List<String>> listsByKeyIfPresent(String key) {
        return content.containsKey(key) ? listsByKey(key) : Map.of();
    }

    /** A map of texts. */
    public Map<String, String> textsByKey(String key) {
        return section(key).content.entrySet().stream()
                .collect(Collectors.toMap(e -> String.valueOf(e.getKey()), e -> String.valueOf(e.getValue())));
    }

    /** A map of texts; empty when it is absent. */
    public Map<String, String> textsByKeyIfPresent(String key) {
        return content.containsKey(key) ? textsByKey(key) : Map.of();
    }

    /** A map of sections, by key. */
    public Map<String, LexiconData> sections(String key) {
        Map<String, LexiconData> sections = new TreeMap<>();
        LexiconData section = section(key);
        for (Object k : section.content.keySet()) sections.put(String.valueOf(k), section.section(k));
        return sections;
    }

    private LexiconData section(Object key) {
        if (required(key) instanceof Map<?, ?> map) return new LexiconData(file + ": " + key, map);
        throw new IllegalStateException(file + ": " + key + " must be a map");
    }

    private Object required(Object key) {
        Object value = content.get(key);
        if (value == null) throw new IllegalStateException(file + " has no " + key);
        return value;
    }

    private List<String> texts(String key, Object value) {
        if (!(value instanceof List<?> list)) throw new IllegalStateException(file + ": " + key + " must be a list");
        return list.stream().map(item -> text(key, item)).toList();
    }

    /** YAML reads on, off, yes, no and an empty item as something else than words. */
    private String text(String key, Object item) {
        if (item == null || item instanceof Boolean)
            throw new IllegalStateException(
                    file + ": " + key + " holds " + item + " where a word belongs: write it in quotes");
        return String.valueOf(item);
    }

    private static InputStream open(String file) {
        InputStream in = LexiconData.class.getClassLoader().getResourceAsStream(file);
        if (in == null) throw new IllegalStateException("no such file: " + file);
        return in;
    }
}
