package parley.extraction.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parley.extraction.ActorCatalogue;
import parley.extraction.text.Patterns;
import parley.extraction.token.Token;
import parley.text.Lineage;

/** Joins the mentions of a text that mean one person: surnames to full names, and spellings one letter apart. */
final class SamePerson {
    /** "Alicia Bárcena Ibarra": so many words. */
    private static final int WITH_TWO_SURNAMES = 3;

    /** One's own name and those of father and grandfather. */
    private static final int WITH_GRANDFATHER = 3;

    /** Names share longer words than particles. */
    private static final int SHORT_WORD = 3;

    /** What nobody is in an organisation. */
    private static final Set<OfficeKind> OFFICES_OF_STATES =
            Set.of(OfficeKind.HEAD_OF_GOVERNMENT, OfficeKind.MINISTER, OfficeKind.DEPUTY_MINISTER);

    private static final Pattern SPACES = Patterns.of("\\s+");

    private final String source;
    private final List<Token> tokens;

    SamePerson(String source, List<Token> tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    List<Person> group(List<PersonMention> mentions) {
        List<PersonMention> longestFirst = mentions.stream()
                .sorted(Comparator.comparingInt(
                                (PersonMention m) -> -m.comparable().words().size())
                        .thenComparingInt(PersonMention::from))
                .toList();
        Map<PersonMention, Optional<Lineage>> lineages = new IdentityHashMap<>();
        mentions.forEach(mention -> lineages.put(mention, Lineage.of(mention.name())));
        List<List<PersonMention>> groups = new ArrayList<>();
        for (PersonMention mention : longestFirst) {
            List<List<PersonMention>> fitting = groups.stream()
                    .filter(group -> isSame(group.get(0), mention, lineages))
                    .toList();
            // "Minister bin Salman": of two who are called so, whoever was named already.
            Optional<List<PersonMention>> known = fitting.stream()
                    .filter(group -> group.stream().anyMatch(m -> m.from() < mention.from()))
                    .findFirst()
                    .or(() -> fitting.stream().findFirst());
            if (known.isPresent()) known.get().add(mention);
            else groups.add(new ArrayList<>(List.of(mention)));
        }
        return groups.stream()
                .filter(SamePerson::isPerson)
                .map(this::person)
                .sorted(Comparator.comparingInt(p -> p.mentions().get(0).from()))
                .toList();
    }

    private static boolean isSame(
            PersonMention full, PersonMention mention, Map<PersonMention, Optional<Lineage>> lineages) {
        List<String> words = mention.comparable().words();
        Optional<Lineage> lineage = lineages.get(full);
        Optional<Lineage> other = lineages.get(mention);
        boolean sons = lineage.isPresent() && other.isPresent();
        if (sons && !lineage.get().sharesGiven(other.get())) return false;
        if (isSpouse(full, mention)) return false;
        if (full.comparable().mayBe(mention.comparable())) return true;
        boolean samePublicFigure = (!sons || lineage.get().agrees(other.get()))
                && full.known().isPresent()
                && full.known().equals(mention.known())
                && sharesName(full.comparable().words(), words)
                && !areBrothers(full.comparable().words(), words);
        if (samePublicFigure) return true;
        List<String> all = full.comparable().words();
        if (words.size() != 1 || all.size() == 1) return false;
        // "Mr Srettha": some peoples are addressed by the first name; "Secretary Bárcena": of two surnames by the
        // first.
        boolean firstSurname = all.size() == WITH_TWO_SURNAMES
                && mention.title().isPresent()
                && all.get(1).equals(words.get(0));
        // "Khalid bin Salman Al Saud", and then "Minister bin Salman".
        boolean son = mention.title().isPresent()
                && lineage.filter(told -> told.father().equals(words.get(0))).isPresent();
        return all.get(0).equals(words.get(0)) || firstSurname || son;
    }

    /** "First Lady Anna Lind", and "President Lind": of two of one surname, each has an office. */
    private static boolean isSpouse(PersonMention full, PersonMention mention) {
        Optional<OfficeKind> one = full.title().flatMap(Title::office);
        Optional<OfficeKind> other = mention.title().flatMap(Title::office);
        return mention.comparable().words().size() == 1
                && one.isPresent()
                && other.isPresent()
                && one.filter(OfficeKind.SPOUSE::equals).isPresent()
                        != other.filter(OfficeKind.SPOUSE::equals).isPresent();
    }

    /** A word in common, but "سعود الفيصل" is nobody of the family of "آل سعود" for his given name. */
    private static boolean sharesName(List<String> all, List<String> words) {
        return IntStream.range(0, words.size())
                .filter(i -> words.get(i).length() > SHORT_WORD)
                .anyMatch(i -> {
                    int same = all.indexOf(words.get(i));
                    boolean family = i == 0 && words.size() > 1 && same > 1 && same == all.size() - 1;
                    return same >= 0 && !family;
                });
    }

    /** "صباح الأحمد الجابر", "نواف الأحمد الجابر": other given names before the same names of father and grandfather. */
    private static boolean areBrothers(List<String> one, List<String> other) {
        return Math.min(one.size(), other.size()) >= WITH_GRANDFATHER
                && !one.get(0).equals(other.get(0))
                && one.subList(1, WITH_GRANDFATHER).equals(other.subList(1, WITH_GRANDFATHER));
    }

    /** "Prime Minister António Costa": no office of the organisation for which he is known today. */
    private static boolean isOfState(List<Title> titles) {
        return titles.stream().flatMap(t -> t.office().stream()).anyMatch(OFFICES_OF_STATES::contains);
    }

    /** A run of capitals without any title, seen only once, may be anything; two words and a title are a person. */
    private static boolean isPerson(List<PersonMention> group) {
        return group.stream().anyMatch(m -> m.title().isPresent())
                || group.stream().anyMatch(m -> m.known().isPresent())
                || group.size() > 1
                || group.get(0).comparable().words().size() >= 2;
    }

    private Person person(List<PersonMention> group) {
        List<PersonMention> inOrder = group.stream()
                .sorted(Comparator.comparingInt(PersonMention::from))
                .collect(Collectors.toList());
        String name = inOrder.stream()
                .max(Comparator.comparingInt(
                                (PersonMention m) -> m.comparable().words().size())
                        .thenComparingInt(m -> m.title().isPresent() ? 1 : 0)
                        .thenComparingInt(m -> -m.from()))
                .orElseThrow()
                .name();
        List<Title> titles = inOrder.stream()
                .flatMap(m -> m.title().stream())
                .filter(t -> !t.bare())
                .toList();
        return new Person(
                name,
                titles.stream().findFirst().map(this::words),
                titles.stream()
                        .flatMap(t -> t.affiliation().stream())
                        .findFirst()
                        .or(() -> inOrder.stream()
                                .flatMap(m -> m.known().stream())
                                .filter(actor -> ActorCatalogue.isState(actor) || !isOfState(titles))
                                .findFirst())
                        // "Norwegian Princess Anna Lind", "Mr. Kask of Estonia"
                        .or(() -> inOrder.stream()
                                .flatMap(m -> m.title().stream())
                                .flatMap(t -> t.affiliation().stream())
                                .findFirst()),
                titles.stream().flatMap(t -> t.grade().stream()).findFirst(),
                titles.stream().flatMap(t -> t.office().stream()).findFirst(),
                titles.stream().findFirst().map(Title::former).orElse(false),
                inOrder);
    }

    private String words(Title title) {
        return SPACES.matcher(source.substring(
                        tokens.get(title.from()).start(),
                        tokens.get(title.to() - 1).end()))
                .replaceAll(" ");
    }
}
