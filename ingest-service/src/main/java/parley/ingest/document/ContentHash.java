package parley.ingest.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/**
 * SHA-256 of a text as a reader sees it: Unicode normal form C, runs of white space as one blank, none at the ends. The
 * same article with other line breaks or composed accents is the same content.
 */
public record ContentHash(String hex) {
    public ContentHash {
        if (!hex.matches("[0-9a-f]{64}")) throw new IllegalArgumentException("not a SHA-256: " + hex);
    }

    /** The hash of a text. */
    public static ContentHash of(String text) {
        StringBuilder normal = new StringBuilder(text.length());
        boolean blank = false;
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) blank = normal.length() > 0;
            else {
                if (blank) normal.append(' ');
                blank = false;
                normal.append(c);
            }
        }
        return sha256(normal.toString());
    }

    static ContentHash sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new ContentHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
