package parley.extraction.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A fingerprint of the language data, so that a version changes whenever a word does. */
public final class LexiconDigest {
    private static final List<String> CATALOGUE = List.of(
            "capitals", "confidence", "family-names", "given-names", "leaders", "neighbours", "organisations", "rules");
    private static final List<String> LANGUAGE = List.of(
            "language.yaml",
            "states.yaml",
            "compounds.yaml",
            "organisations.yaml",
            "cities.yaml",
            "persons.yaml",
            "engagements.yaml",
            "sessions.yaml",
            "dates.yaml",
            "topics.yaml",
            "boilerplate.yaml",
            "common-words.txt");
    private static final int SHOWN_BYTES = 4;

    private LexiconDigest() {}

    /** Eight hexadecimal digits over all data of some languages. */
    public static String of(List<String> tags) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files(tags).forEach(file -> add(digest, file));
            return HexFormat.of().formatHex(digest.digest(), 0, SHOWN_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** The files of the data of some languages. */
    static Stream<String> files(List<String> tags) {
        return Stream.concat(
                CATALOGUE.stream().map(name -> "catalogue/" + name + ".yaml"),
                tags.stream().flatMap(tag -> LANGUAGE.stream().map(name -> "language/" + tag + "/" + name)));
    }

    private static void add(MessageDigest digest, String file) {
        try (InputStream in = LexiconDigest.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("no such file: " + file);
            digest.update(in.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
