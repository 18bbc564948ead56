package parley.page;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A position that is handed to a client and comes back unread: base64url of the parts and a checksum. The first part
 * names what the token is for, so that a token of one list (or of another filter) is refused by the next.
 */
public final class OpaqueToken {
    private static final String SEPARATOR = "\u001f";

    private OpaqueToken() {}

    /** Packs a position. */
    public static String encode(String purpose, String... parts) {
        String body = purpose + SEPARATOR + String.join(SEPARATOR, parts);
        byte[] bytes = (checksum(body) + SEPARATOR + body).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Unpacks a position; empty when the token was not made by {@link #encode} for this purpose. */
    public static Optional<List<String>> decode(String purpose, String token) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            int cut = text.indexOf(SEPARATOR);
            if (cut < 0) return Optional.empty();
            String body = text.substring(cut + 1);
            String[] parts = body.split(SEPARATOR, -1);
            boolean ours = text.substring(0, cut).equals(checksum(body)) && parts[0].equals(purpose);
            return ours ? Optional.of(List.copyOf(Arrays.asList(parts).subList(1, parts.length))) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static String checksum(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.UTF_8));
        return Long.toString(crc.getValue(), Character.MAX_RADIX);
    }
}
