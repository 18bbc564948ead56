package parley.extraction;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import parley.extraction.actor.ActorMention;
import parley.extraction.date.DateMention;
import parley.extraction.date.Dates;
import parley.extraction.date.Stay;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.LanguagePack;
import parley.extraction.person.Persons;
import parley.extraction.place.PlaceMention;
import parley.extraction.text.CleanText;
import parley.extraction.token.InOrder;
import parley.extraction.token.Sentence;
import parley.extraction.token.Token;
import parley.extraction.topic.TopicMention;

/**
 * Everything that was recognised in a text before engagements are read from it.
 *
 * @param language the language
 * @param text the clean text
 * @param tokens its tokens
 * @param sentences its sentences
 * @param annotations what the lexicon knows of the tokens
 * @param dates its dates
 * @param actors actors that are named, in order
 * @param persons people, and officials without a name
 * @param places cities and seats, in order
 * @param topics words that tell topics, in order
 */
public record DocumentReading(
        LanguagePack language,
        CleanText text,
        List<Token> tokens,
        List<Sentence> sentences,
        Annotations annotations,
        Dates dates,
        List<ActorMention> actors,
        Persons persons,
        List<PlaceMention> places,
        List<TopicMention> topics) {
    public DocumentReading {
        tokens = List.copyOf(tokens);
        sentences = List.copyOf(sentences);
        actors = List.copyOf(actors);
        places = List.copyOf(places);
        topics = List.copyOf(topics);
    }

    /** The towns that are named in a range of tokens. */
    public Set<String> towns(int from, int to) {
        return places.stream()
                .filter(place -> from <= place.from() && place.to() <= to)
                .map(PlaceMention::city)
                .collect(Collectors.toSet());
    }

    /** The same text as far as one sentence goes, so that reading it costs what the sentence is long. */
    public DocumentReading within(Sentence sentence) {
        return new DocumentReading(
                language,
                text,
                tokens,
                sentences,
                annotations,
                new Dates(
                        InOrder.within(sentence, dates.mentions(), DateMention::from),
                        InOrder.within(sentence, dates.stays(), Stay::from),
                        dates.publication()),
                InOrder.within(sentence, actors, ActorMention::from),
                persons.within(sentence),
                InOrder.within(sentence, places, PlaceMention::from),
                InOrder.within(sentence, topics, TopicMention::from));
    }
}
