package parley.extraction.lexicon;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.extraction.date.DateShape;
import parley.extraction.date.DateShapes;
import parley.extraction.engagement.Frame;
import parley.extraction.language.LanguageIdentifier;
import parley.extraction.person.OfficeKind;
import parley.extraction.token.SentenceWords;
import parley.extraction.topic.Topic;
import parley.text.Folding;

/** Reads the folder {@code language/<tag>} into a {@link LanguagePack}. */
public final class LanguagePackLoader {
    /** Sections of verbs, which other words may stand inside, as in triggers: "a également dit". */
    private static final List<String> PHRASES_OF_VERBS = List.of("past", "planned", "said");

    private static final Set<String> ENGAGEMENT_SECTIONS =
            Set.of("triggers", "weak", "adverbs", "past", "planned", "said");
    private static final Set<String> TOPIC_SECTIONS = Set.of("topics", "names");
    private static final Set<String> ORGANISATION_SECTIONS =
            Set.of("organisations", "units", "seats", "venues", "press");
    private static final Set<String> PERSON_SECTIONS = Set.of("ranks", "offices", "offices_of", "honorifics");

    /** A mechanism that meets twice a year for half a century has so many. */
    private static final int MOST_SESSIONS = 100;

    private final String folder;
    private final Catalogue catalogue;
    private final LexiconData language;
    private final WordForms forms;
    private final PhraseTrie phrases;
    private final Map<String, String> actorNames = new TreeMap<>();

    private LanguagePackLoader(String tag, Catalogue catalogue) {
        this.catalogue = catalogue;
        folder = "language/" + tag + "/";
        language = LexiconData.read(folder + "language.yaml");
        forms = new WordForms(
                language.lists("proclitics"),
                language.listIfPresent("contracting_proclitics"),
                language.listIfPresent("short_words"),
                language.listIfPresent("whole_words"));
        phrases = new PhraseTrie(forms, language.flag("cased"));
    }

    /** Reads languages, by their tags. */
    public static List<LanguagePack> load(List<String> tags) {
        Catalogue catalogue = Catalogue.load();
        return tags.stream()
                .map(tag -> new LanguagePackLoader(tag, catalogue).read(tag))
                .toList();
    }

    private LanguagePack read(String tag) {
        states();
        compounds();
        organisations();
        places();
        persons();
        engagements();
        sessions();
        LexiconData dates = LexiconData.read(folder + "dates.yaml");
        calendar(dates);
        LexiconData topics = LexiconData.read(folder + "topics.yaml");
        topics.listsByKey("topics").forEach((topic, words) -> add(words, new Term.TopicCue(Topic.valueOf(topic))));
        cues(topics, TOPIC_SECTIONS);
        Map<Topic, String> topicNames = topics.textsByKey("names").entrySet().stream()
                .collect(Collectors.toMap(e -> Topic.valueOf(e.getKey()), Map.Entry::getValue));
        return new LanguagePack(
                tag,
                language.text("name"),
                Character.UnicodeScript.forName(language.text("script")),
                language.flag("cased"),
                folded(language.list("function_words")),
                Double.parseDouble(
                        language.text("min_function_word_share", Double.toString(LanguageIdentifier.USUAL_MIN_SHARE))),
                Set.copyOf(LexiconData.lines(folder + "common-words.txt").stream()
                        .map(Folding::fold)
                        .collect(Collectors.toSet())),
                Set.copyOf(language.listIfPresent("name_words")),
                Set.copyOf(language.listIfPresent("initial_letters")),
                folded(language.listIfPresent("verb_prefixes")),
                folded(language.listIfPresent("object_suffixes")),
                folded(language.listIfPresent("indefinite_endings")),
                folded(language.listIfPresent("adjective_endings")),
                folded(language.listIfPresent("family_endings")),
                catalogue.givenNames(),
                catalogue.familyNames(),
                sentenceWords(language),
                folded(dates.list("ordinal_suffixes")),
                numbers(dates),
                language.text("future_proclitic", ""),
                procliticCues(),
                forms,
                phrases,
                new DateShapes(shapes(dates)),
                folded(dates.listIfPresent("range_links")),
                folded(dates.listIfPresent("weekday_links")),
                folded(dates.listIfPresent("same_day_links")),
                catalogue.capitals(),
                actorNames,
                topicNames);
    }

    private static SentenceWords sentenceWords(LexiconData language) {
        return new SentenceWords(
                abbreviations(language.list("abbreviations")),
                abbreviations(language.listIfPresent("closing_abbreviations")),
                folded(language.list("clause_openers")),
                language.listIfPresent("sign_offs").stream()
                        .map(words -> List.of(Folding.fold(words).split(" ")))
                        .collect(Collectors.toSet()),
                folded(language.list("function_words")));
    }

    private static Set<String> abbreviations(List<String> words) {
        return folded(words.stream().map(word -> word.replace(".", "")).toList());
    }

    private void states() {
        Map<String, String> capitals = catalogue.capitals();
        LexiconData data = LexiconData.read(folder + "states.yaml");
        LongNames longNames = new LongNames(phrases, data.listIfPresent("long_names"));
        data.sections("states").forEach((id, state) -> {
            List<String> names = state.listIfPresent("names");
            names.forEach(name -> longNames.add(name, new Term.Actor(id, Term.ActorUse.NAME)));
            if (!names.isEmpty()) actorNames.put(id, names.get(0));
            add(names, new Term.Actor(id, Term.ActorUse.NAME));
            add(state.listIfPresent("demonyms"), new Term.Actor(id, Term.ActorUse.DEMONYM));
            List<String> capital = state.listIfPresent("capital");
            add(capital, new Term.Actor(id, Term.ActorUse.CAPITAL));
            if (capitals.containsKey(id)) add(capital, new Term.Place(id, capitals.get(id), false));
        });
    }

    private void compounds() {
        LexiconData data = LexiconData.read(folder + "compounds.yaml");
        data.listsByKey("compounds").forEach((id, words) -> add(words, new Term.Actor(id, Term.ActorUse.COMPOUND)));
        cues(data, Set.of("compounds"));
    }

    private void organisations() {
        LexiconData data = LexiconData.read(folder + "organisations.yaml");
        data.listsByKey("organisations").forEach((id, names) -> {
            if (!catalogue.organisations().contains(id))
                throw new IllegalStateException(id + " is not in catalogue/organisations.yaml");
            actorNames.put(id, names.get(0));
            add(names, new Term.Actor(id, Term.ActorUse.NAME));
        });
        data.listsByKey("units").forEach((id, names) -> add(names, new Term.Actor(id, Term.ActorUse.UNIT)));
        data.listsByKey("seats").forEach((place, names) -> add(names, place(place, true)));
        data.listsByKey("venues").forEach((place, names) -> add(names, place(place, false)));
        data.listsByKeyIfPresent("press").forEach((country, names) -> add(names, new Term.Press(country)));
        cues(data, ORGANISATION_SECTIONS);
    }

    private void places() {
        LexiconData data = LexiconData.read(folder + "cities.yaml");
        data.listsByKey("cities").forEach((place, names) -> add(names, place(place, false)));
        data.listsByKeyIfPresent("subdivisions").forEach((country, names) -> add(names, new Term.Subdivision(country)));
    }

    private void persons() {
        LexiconData data = LexiconData.read(folder + "persons.yaml");
        data.listsByKey("ranks").forEach((grade, words) -> add(words, new Term.Rank(grade)));
        data.listsByKey("offices").forEach((kind, words) -> add(words, new Term.Office(OfficeKind.valueOf(kind))));
        data.listsByKey("offices_of").forEach((actor, words) -> add(words, new Term.OfficeOf(actor)));
        add(data.list("honorifics"), new Term.Honorific());
        catalogue
                .leaders()
                .forEach((actor, names) ->
                        add(names.stream().flatMap(this::spellings).distinct().toList(), new Term.Leader(actor)));
        cues(data, PERSON_SECTIONS);
    }

    /** A name as it stands, and with the letters that other outlets write: "أردوغان", "أردوجان". */
    private Stream<String> spellings(String name) {
        String other = name;
        for (Map.Entry<String, String> letter :
                language.textsByKeyIfPresent("other_letters").entrySet())
            other = other.replace(letter.getKey(), letter.getValue());
        return Stream.of(name, other);
    }

    private void engagements() {
        LexiconData data = LexiconData.read(folder + "engagements.yaml");
        Set<String> weak = data.list("weak").stream()
                .flatMap(word -> Inflection.expand(word).stream())
                .collect(Collectors.toSet());
        SplitVerbs verbs = new SplitVerbs(phrases, data.listIfPresent("auxiliaries"), data.listIfPresent("adverbs"));
        data.listsByKey("triggers").forEach((name, words) -> {
            Frame frame = Frame.valueOf(name.toUpperCase(Locale.ROOT));
            for (String word : words)
                for (String form : Inflection.expand(word))
                    verbs.add(form, new Term.Trigger(frame, weak.contains(form)));
        });
        for (String key : PHRASES_OF_VERBS)
            for (String word : data.listIfPresent(key))
                for (String form : Inflection.expand(word))
                    verbs.add(form, new Term.Cued(Cue.valueOf(key.toUpperCase(Locale.ROOT))));
        cues(data, ENGAGEMENT_SECTIONS);
    }

    private void sessions() {
        LexiconData data = LexiconData.read(folder + "sessions.yaml");
        Map<Integer, List<String>> numbers = new TreeMap<>();
        data.listsByKey("ordinals").forEach((n, words) -> numbers.put(Integer.parseInt(n), new ArrayList<>(words)));
        for (int n = 1; n <= MOST_SESSIONS; n++)
            for (String numeral : data.list("numerals"))
                numbers.computeIfAbsent(n, number -> new ArrayList<>())
                        .add(numeral.replace("{d}", Integer.toString(n)));
        numbers.forEach((n, words) -> {
            for (String word : words)
                for (String shape : data.list("shapes")) phrases.add(shape.replace("{n}", word), new Term.Session(n));
        });
    }

    private Map<Cue, Set<String>> procliticCues() {
        Map<Cue, Set<String>> cues = new EnumMap<>(Cue.class);
        language.listsByKeyIfPresent("proclitic_cues")
                .forEach((cue, letters) -> cues.put(Cue.valueOf(cue), Set.copyOf(letters)));
        return cues;
    }

    private void calendar(LexiconData dates) {
        dates.listsByKey("months").forEach((n, words) -> add(words, new Term.Month(Integer.parseInt(n))));
        dates.listsByKey("weekdays").forEach((n, words) -> add(words, new Term.Weekday(Integer.parseInt(n))));
        dates.listsByKeyIfPresent("day_words")
                .forEach((n, words) -> add(words, new Term.DayOfMonth(Integer.parseInt(n))));
        dates.listsByKeyIfPresent("year_words")
                .forEach((n, words) -> add(words, new Term.RelativeYear(Integer.parseInt(n))));
        dates.listsByKeyIfPresent("last_or_next")
                .forEach((n, words) -> add(words, new Term.LastOrNext(Integer.parseInt(n))));
        dates.listsByKeyIfPresent("hijri_months")
                .forEach((n, words) -> add(words, new Term.HijriMonth(Integer.parseInt(n))));
        add(dates.list("publication"), new Term.Cued(Cue.PUBLICATION));
    }

    private List<DateShape> shapes(LexiconData dates) {
        List<DateShape> shapes = new ArrayList<>();
        dates.listsByKey("shapes")
                .forEach((meaning, list) -> list.forEach(shape -> shapes.add(
                        DateShape.parse(DateShape.Meaning.valueOf(meaning.toUpperCase(Locale.ROOT)), shape))));
        return shapes;
    }

    private static Map<String, Integer> numbers(LexiconData dates) {
        Map<String, Integer> numbers = new HashMap<>();
        dates.listsByKey("numbers")
                .forEach((n, words) -> words.forEach(word -> numbers.put(Folding.fold(word), Integer.parseInt(n))));
        return numbers;
    }

    private void cues(LexiconData data, Set<String> otherSections) {
        data.keys().stream()
                .filter(key -> !otherSections.contains(key))
                .forEach(key -> add(data.list(key), new Term.Cued(Cue.valueOf(key.toUpperCase(Locale.ROOT)))));
    }

    private void add(List<String> words, Term term) {
        for (String word : words) for (String form : Inflection.expand(word)) phrases.add(form, term);
    }

    private static Term.Place place(String countryAndCity, boolean seat) {
        int slash = countryAndCity.indexOf('/');
        return new Term.Place(countryAndCity.substring(0, slash), countryAndCity.substring(slash + 1), seat);
    }

    private static Set<String> folded(List<String> words) {
        return words.stream().map(Folding::fold).collect(Collectors.toSet());
    }
}
