package parley.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whose son or daughter a name says somebody is: "Mohammed bin Salman bin Abdulaziz" is neither his father nor his cousin
 * "Mohammed bin Nayef bin Abdulaziz", however many words they share.
 *
 * @param given the first given name, folded
 * @param father the first word of the father's name, folded
 */
public record Lineage(String given, String father) {
    private static final Set<String> SONS = Set.copyOf(WordList.lines(Lineage.class, "name-sons.txt"));

    /** The lineage that a name tells; none where it names no father. */
    public static Optional<Lineage> of(String name) {
        List<String> words = PersonName.wordsOf(name);
        for (int i = 1; i + 1 < words.size(); i++)
            if (SONS.contains(words.get(i))) return Optional.of(new Lineage(words.get(0), words.get(i + 1)));
        return Optional.empty();
    }

    /** Whether the same given name is told; without it two names are of two people. */
    public boolean sharesGiven(Lineage other) {
        return agree(given, other.given);
    }

    /** Whether the same father is told, too; a name may leave him out and go on to the grandfather. */
    public boolean agrees(Lineage other) {
        return sharesGiven(other) && agree(father, other.father);
    }

    /** Spellings may differ by a letter, and "Abd Allah" is "Abdallah". */
    private static boolean agree(String a, String b) {
        return PersonName.alike(a, b) || a.startsWith(b) || b.startsWith(a);
    }
}
