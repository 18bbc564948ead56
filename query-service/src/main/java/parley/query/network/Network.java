package parley.query.network;

import java.util.List;

/**
 * Who engages with whom.
 *
 * @param nodes most active first
 * @param edges most frequent first; both ends are among the nodes
 */
public record Network(List<Node> nodes, List<Edge> edges) {
    public Network {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /**
     * An actor or a person.
     *
     * @param id identifies it within the network
     * @param label name to show
     * @param party actor id; of a person, the side
     * @param engagements in how many it takes part
     */
    public record Node(String id, String label, String party, long engagements) {}

    /**
     * Two nodes that met.
     *
     * @param from id of one
     * @param to id of the other
     * @param engagements in how many they met
     */
    public record Edge(String from, String to, long engagements) {}
}
