package parley.extraction.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.LanguagePack;
import parley.extraction.token.Sentence;
import parley.extraction.token.Token;

/**
 * The dates of a text.
 *
 * @param mentions all date expressions, in order
 * @param stays expressions of how many days something lasts, in order
 * @param publication the date of publication, given or found
 */
public record Dates(List<DateMention> mentions, List<Stay> stays, Optional<PublicationDate> publication) {
    /** A line of at most this many tokens with a full date in it is a date line. */
    private static final int MAX_DATE_LINE = 12;

    private static final int SPREAD_DAYS = 7;

    public Dates {
        mentions = List.copyOf(mentions);
        stays = List.copyOf(stays);
    }

    /** Reads all dates of a text. */
    public static Dates read(
            LanguagePack language,
            List<Token> tokens,
            List<Sentence> sentences,
            Annotations annotations,
            Optional<LocalDate> given) {
        List<DateReader.Reading> all = new DateReader(language, tokens, annotations).read();
        List<Stay> stays = all.stream()
                .filter(r -> r.meaning() == DateShape.Meaning.STAY)
                .map(r -> new Stay(r.from(), r.to(), r.first().get(DateShape.Slot.NUMBER)))
                .toList();
        List<DateReader.Reading> readings =
                all.stream().filter(r -> r.meaning() != DateShape.Meaning.STAY).toList();
        Optional<PublicationDate> inText = publicationInText(readings, sentences, annotations);
        Optional<PublicationDate> publication = given.filter(
                        day -> inText.filter(own -> isSpreadFrom(own, day)).isEmpty())
                .map(PublicationDate::given)
                .or(() -> inText);
        DateResolver resolver = new DateResolver(publication.map(PublicationDate::date), YearOfText.of(readings));
        return new Dates(new DateRanges(language, tokens).join(inOrder(readings, resolver)), stays, publication);
    }

    /** Who spreads a text some days after its own date line gives the day on which they did. */
    private static boolean isSpreadFrom(PublicationDate own, LocalDate given) {
        return own.date().isBefore(given) && !own.date().isBefore(given.minusDays(SPREAD_DAYS));
    }

    /** The day on which the text was published, as told with it or in it. */
    public Optional<LocalDate> publishedOn() {
        return publication.map(PublicationDate::date);
    }

    /** Whether a token is part of a date. */
    public boolean cover(int token) {
        return mentions.stream().anyMatch(mention -> mention.from() <= token && token < mention.to());
    }

    /**
     * How many words lie between two tokens when nobody says when: "visited | on Monday, 4 May, | Kumasi" names the town
     * right behind the verb.
     */
    public int wordsBetween(int from, int to) {
        int words = to - from;
        for (DateMention mention : mentions) {
            if (mention.from() >= to) break;
            // With the small word that leads to the date: "on", "le".
            if (mention.from() >= from && mention.to() <= to)
                words -= mention.to() - mention.from() + (mention.from() > from ? 1 : 0);
        }
        return words;
    }

    private static List<DateMention> inOrder(List<DateReader.Reading> readings, DateResolver resolver) {
        List<DateMention> mentions = new ArrayList<>(readings.size());
        Optional<LocalDate> spokenOf = Optional.empty();
        for (DateReader.Reading reading : readings) {
            DateMention mention = resolver.resolve(reading, spokenOf);
            mentions.add(mention);
            Optional<LocalDate> told =
                    mention.interval().filter(days -> !days.approximate()).map(DateInterval::end);
            if (told.isPresent()) spokenOf = told;
        }
        return mentions;
    }

    private static Optional<PublicationDate> publicationInText(
            List<DateReader.Reading> readings, List<Sentence> sentences, Annotations annotations) {
        DateResolver resolver = new DateResolver(Optional.empty(), YearOfText.unknown());
        for (DateReader.Reading reading : readings) {
            if (reading.meaning() != DateShape.Meaning.DAY || !reading.first().containsKey(DateShape.Slot.YEAR))
                continue;
            Sentence sentence = sentenceOf(sentences, reading.from());
            boolean announced =
                    annotations.hasCue(Math.max(sentence.from(), reading.from() - 4), reading.from(), Cue.PUBLICATION);
            boolean dateLine = sentence.length() <= MAX_DATE_LINE
                    && (announced || 2 * (reading.to() - reading.from()) >= sentence.length());
            if (dateLine) {
                Optional<DateInterval> day =
                        resolver.resolve(reading, Optional.empty()).interval();
                if (day.isPresent())
                    return Optional.of(new PublicationDate(
                            day.get().start(), PublicationDate.Origin.TEXT, reading.from(), reading.to()));
            }
        }
        return Optional.empty();
    }

    private static Sentence sentenceOf(List<Sentence> sentences, int token) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).to() <= token) low = middle + 1;
            else high = middle;
        }
        return sentences.get(low);
    }
}
