package parley.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Brings names written in Latin, Arabic and Cyrillic letters to one skeleton of consonants in which spellings of the same
 * name agree: "Chanegriha", "Chengriha" and "شنقريحة", "Valyaev", "Valiaïev" and "فاليائيف". The French and the English way
 * of writing foreign sounds (ch/sh, dj/j, ou/u) lead to the same letter. The tables stand in {@code romanisation.txt}.
 */
public final class Romanisation {
    private static final Map<String, String> TABLE = table();
    private static final int LONGEST = 4;

    private Romanisation() {}

    /** The skeleton of a single word; empty for a word of vowels only. */
    public static String skeleton(String word) {
        String folded = plain(word);
        StringBuilder skeleton = new StringBuilder();
        int i = 0;
        while (i < folded.length()) {
            int taken = 1;
            String sound = "";
            for (int length = Math.min(LONGEST, folded.length() - i); length > 0; length--) {
                String known = TABLE.get(folded.substring(i, i + length));
                if (known != null) {
                    taken = length;
                    sound = known;
                    break;
                }
            }
            for (int k = 0; k < sound.length(); k++) {
                char c = sound.charAt(k);
                if (skeleton.length() == 0 || skeleton.charAt(skeleton.length() - 1) != c) skeleton.append(c);
            }
            i += taken;
        }
        return skeleton.toString();
    }

    private static String plain(String word) {
        String decomposed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK && Character.isLetter(c)) plain.append(c);
        }
        return plain.toString();
    }

    private static Map<String, String> table() {
        Map<String, String> table = new HashMap<>();
        WordList.lines(Romanisation.class, "romanisation.txt").forEach(line -> {
            String[] parts = line.split("\\s*=\\s*", -1);
            for (String letters : parts[0].split("\\s+"))
                table.put(Normalizer.normalize(letters, Normalizer.Form.NFKD), parts[1]);
        });
        return Map.copyOf(table);
    }
}
