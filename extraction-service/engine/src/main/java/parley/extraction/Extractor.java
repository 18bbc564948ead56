package parley.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import parley.extraction.actor.ActorMention;
import parley.extraction.actor.ActorReader;
import parley.extraction.actor.Homonyms;
import parley.extraction.actor.OwnAcronyms;
import parley.extraction.actor.Qualifiers;
import parley.extraction.date.Dates;
import parley.extraction.engagement.Confidence;
import parley.extraction.engagement.EngagementReader;
import parley.extraction.engagement.EngagementReader.Engagements;
import parley.extraction.engagement.Enumeration;
import parley.extraction.engagement.Missions;
import parley.extraction.engagement.Rules;
import parley.extraction.language.LanguageIdentifier;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.LanguagePack;
import parley.extraction.lexicon.LanguagePackLoader;
import parley.extraction.lexicon.LexiconData;
import parley.extraction.lexicon.LexiconDigest;
import parley.extraction.person.PersonReader;
import parley.extraction.place.PlaceReader;
import parley.extraction.text.Boilerplate;
import parley.extraction.text.CleanText;
import parley.extraction.text.TextCleaner;
import parley.extraction.token.Sentence;
import parley.extraction.token.SentenceSplitter;
import parley.extraction.token.Token;
import parley.extraction.token.Tokenizer;
import parley.extraction.topic.TopicReader;
import parley.text.Folding;

/**
 * The engine: text in, entities and engagements out. Immutable and safe for use by many threads; costs about a second
 * to load, so make one and keep it.
 */
public final class Extractor {
    /** Version of the rules; goes up with every change of behaviour that is not in the data. */
    private static final String RULES = "0.1.0";

    private final Map<String, LanguagePack> languages;
    private final Map<String, SentenceSplitter> splitters;
    private final LanguageIdentifier identifier;
    private final TextCleaner cleaner;
    private final ActorCatalogue actors;
    private final Confidence confidence;
    private final Rules rules;
    private final String version;

    private Extractor(List<LanguagePack> packs, Confidence confidence) {
        this.confidence = confidence;
        languages = new LinkedHashMap<>();
        packs.forEach(pack -> languages.put(pack.tag(), pack));
        splitters = packs.stream()
                .collect(Collectors.toUnmodifiableMap(
                        LanguagePack::tag, pack -> new SentenceSplitter(pack.sentenceWords())));
        identifier = new LanguageIdentifier(profiles(packs));
        cleaner = new TextCleaner(boilerplate());
        actors = ActorCatalogue.of(packs);
        rules = Rules.load();
        version = RULES + "+" + LexiconDigest.of(List.copyOf(languages.keySet()));
    }

    /** Loads all languages from the class path. */
    public static Extractor load() {
        List<String> tags = LexiconData.read("language/languages.yaml").list("languages");
        return new Extractor(LanguagePackLoader.load(tags), Confidence.load());
    }

    /** The same engine, that reports also what it doubts; for calibration. */
    public Extractor reportingEverything() {
        return new Extractor(List.copyOf(languages.values()), confidence.reportingEverything());
    }

    /** The languages that are read, by BCP-47 tag. */
    public Map<String, LanguagePack> languages() {
        return Map.copyOf(languages);
    }

    /** Version of rules and lexicons; the same version gives the same answer to the same text. */
    public String version() {
        return version;
    }

    /** All actors with their names. */
    public ActorCatalogue actors() {
        return actors;
    }

    /** What the rules say by which observations are derived. */
    public Rules rules() {
        return rules;
    }

    /** Reads a text. Never fails: what cannot be read is answered with a note. */
    public Extraction extract(Document document) {
        CleanText clean = cleaner.clean(document.text());
        List<Token> tokens = Tokenizer.tokenize(clean.text());
        Optional<String> hint = document.languageHint().map(tag -> tag.split("-")[0]);
        Optional<String> tag = identifier.identify(tokens, hint);
        Optional<LanguagePack> language = tag.map(languages::get);
        if (language.isEmpty()) return unsupported(tag.orElse(Extraction.UNKNOWN_LANGUAGE));
        List<Sentence> sentences = splitters.get(language.get().tag()).split(clean.text(), tokens);
        DocumentReading reading = read(language.get(), clean, tokens, sentences, document);
        Engagements engagements = EngagementReader.read(reading, confidence);
        return new Extraction(
                language.get().tag(),
                reading.dates().publication().map(p -> publication(p, tokens)),
                EntityWriter.entities(reading),
                engagements.observations(),
                Notes.of(reading, engagements));
    }

    private static DocumentReading read(
            LanguagePack language, CleanText clean, List<Token> tokens, List<Sentence> split, Document document) {
        Annotations told = Qualifiers.removed(tokens, Annotations.of(tokens, language.phrases()));
        Annotations known = OwnAcronyms.removed(language, tokens, told);
        Annotations meant = Homonyms.resolved(tokens.size(), known);
        Annotations annotations = Missions.only(language, tokens, meant);
        List<Sentence> sentences = Enumeration.joined(split, annotations);
        List<ActorMention> actors = ActorReader.read(tokens.size(), annotations);
        return new DocumentReading(
                language,
                clean,
                tokens,
                sentences,
                annotations,
                Dates.read(language, tokens, sentences, annotations, document.published()),
                actors,
                PersonReader.read(language, clean.source(), tokens, sentences, annotations),
                PlaceReader.read(tokens, annotations, language, actors),
                TopicReader.read(tokens.size(), annotations));
    }

    private static Extraction.Publication publication(parley.extraction.date.PublicationDate date, List<Token> tokens) {
        boolean found = date.origin() == parley.extraction.date.PublicationDate.Origin.TEXT;
        return new Extraction.Publication(
                date.date(),
                found,
                found ? tokens.get(date.from()).start() : 0,
                found ? tokens.get(date.to() - 1).end() : 0);
    }

    private Extraction unsupported(String tag) {
        String message = tag.equals(Extraction.UNKNOWN_LANGUAGE)
                ? "the language of the text could not be told; read are " + String.join(", ", languages.keySet())
                : "texts in \"" + tag + "\" are not read; read are " + String.join(", ", languages.keySet());
        return new Extraction(
                tag,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(Note.onText(Note.Code.LANGUAGE_UNSUPPORTED, message)));
    }

    private static List<LanguageIdentifier.Profile> profiles(List<LanguagePack> packs) {
        List<LanguageIdentifier.Profile> profiles = new ArrayList<>();
        packs.forEach(pack -> profiles.add(new LanguageIdentifier.Profile(
                pack.tag(),
                pack.functionWords(),
                pack.minFunctionWordShare(),
                Optional.of(pack.script()),
                pack::told)));
        Set<String> read = packs.stream().map(LanguagePack::tag).collect(Collectors.toSet());
        LexiconData.read("catalogue/neighbours.yaml")
                .listsByKey("function_words")
                .forEach((tag, words) -> {
                    if (!read.contains(tag))
                        profiles.add(new LanguageIdentifier.Profile(
                                tag,
                                words.stream().map(Folding::fold).collect(Collectors.toSet()),
                                LanguageIdentifier.USUAL_MIN_SHARE,
                                Optional.empty(),
                                tokens -> 0));
                });
        return profiles;
    }

    private Boilerplate boilerplate() {
        List<LexiconData> files = languages.keySet().stream()
                .map(tag -> LexiconData.read("language/" + tag + "/boilerplate.yaml"))
                .toList();
        return new Boilerplate(
                all(files, "line_starts", Folding::fold),
                all(files, "navigation", Folding::fold),
                all(files, "article_ends", Folding::fold),
                all(files, "keyword_marks", UnaryOperator.identity()),
                all(files, "formulas", UnaryOperator.identity()));
    }

    /** The phrases of a section in all languages, the longest first. */
    private static List<String> all(List<LexiconData> files, String section, UnaryOperator<String> form) {
        return files.stream()
                .flatMap(file -> file.listIfPresent(section).stream())
                .map(form)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}
