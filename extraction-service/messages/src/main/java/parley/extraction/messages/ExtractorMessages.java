package parley.extraction.messages;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import parley.extraction.ActorCatalogue;
import parley.extraction.Extractor;
import parley.extraction.lexicon.LanguagePack;
import parley.extraction.topic.Topic;
import parley.extraction.v1.ActorDescription;
import parley.extraction.v1.DescribeExtractorResponse;
import parley.extraction.v1.TopicDescription;

/** Describes the engine in the messages of the contract. */
public final class ExtractorMessages {
    private ExtractorMessages() {}

    /** The answer to DescribeExtractor. */
    public static DescribeExtractorResponse describe(Extractor extractor) {
        DescribeExtractorResponse.Builder response = DescribeExtractorResponse.newBuilder()
                .setExtractorVersion(extractor.version())
                .addAllLanguages(
                        extractor.languages().keySet().stream().sorted().toList());
        extractor
                .actors()
                .names()
                .forEach((id, names) -> response.addActors(ActorDescription.newBuilder()
                        .setId(id)
                        .setKind(ActorCatalogue.isState(id) ? "state" : "organisation")
                        .putAllNames(names)));
        Arrays.stream(Topic.values())
                .forEach(topic -> response.addTopics(TopicDescription.newBuilder()
                        .setTopic(parley.engagement.v1.Topic.valueOf("TOPIC_" + topic.name()))
                        .putAllNames(names(extractor.languages(), topic))));
        return response.build();
    }

    private static Map<String, String> names(Map<String, LanguagePack> languages, Topic topic) {
        return languages.values().stream().collect(Collectors.toMap(LanguagePack::tag, pack -> pack.topicNames()
                .get(topic)));
    }
}
