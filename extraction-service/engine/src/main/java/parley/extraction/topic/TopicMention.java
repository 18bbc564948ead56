package parley.extraction.topic;

/**
 * A word that tells a topic.
 *
 * @param from first token
 * @param to one past the last token
 * @param topic the topic
 */
public record TopicMention(int from, int to, Topic topic) {}
