package parley.extraction.person;

import java.util.List;

/**
 * The people of a text.
 *
 * @param named people with a name, in the order of their first mention
 * @param unnamed titles without a name: "the Algerian minister"
 */
public record Persons(List<Person> named, List<Title> unnamed) {
    public Persons {
        named = List.copyOf(named);
        unnamed = List.copyOf(unnamed);
    }
}
