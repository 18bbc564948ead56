package parley.query.rpc;

import java.time.LocalDate;
import parley.engagement.v1.Form;
import parley.engagement.v1.Status;
import parley.query.engagement.Vocabulary;
import parley.query.network.Network;
import parley.query.series.Cadence;
import parley.query.series.Rhythm;
import parley.query.series.Series;
import parley.query.v1.GetNetworkResponse;
import parley.query.v1.NetworkEdge;
import parley.query.v1.NetworkNode;
import parley.query.v1.Session;

/** Networks, series and cadences as messages. */
final class RelationMessages {
    private RelationMessages() {}

    static GetNetworkResponse network(Network network) {
        GetNetworkResponse.Builder message = GetNetworkResponse.newBuilder();
        network.nodes()
                .forEach(node -> message.addNodes(NetworkNode.newBuilder()
                        .setId(node.id())
                        .setLabel(node.label())
                        .setParty(node.party())
                        .setEngagements(node.engagements())));
        network.edges()
                .forEach(edge -> message.addEdges(NetworkEdge.newBuilder()
                        .setFrom(edge.from())
                        .setTo(edge.to())
                        .setEngagements(edge.engagements())));
        return message.build();
    }

    static parley.query.v1.Series series(Series series) {
        var message = parley.query.v1.Series.newBuilder()
                .addAllParties(series.parties())
                .setForm(Form.valueOf(Vocabulary.FORM.contractName(series.form())))
                .setRhythm(rhythm(series.rhythm()));
        series.sessions()
                .forEach(session -> message.addSessions(Session.newBuilder()
                        .setEngagementId(session.engagementId().toString())
                        .setNumber(session.number())
                        .setStart(session.start().toString())
                        .setStatus(Status.valueOf(Vocabulary.STATUS.contractName(session.status())))));
        return message.build();
    }

    static parley.query.v1.Cadence cadence(Cadence cadence) {
        return parley.query.v1.Cadence.newBuilder()
                .addAllParties(cadence.parties())
                .setRhythm(rhythm(cadence.rhythm()))
                .build();
    }

    private static parley.query.v1.Rhythm rhythm(Rhythm rhythm) {
        return parley.query.v1.Rhythm.newBuilder()
                .setHeld(rhythm.held())
                .setFirst(rhythm.first().map(LocalDate::toString).orElse(""))
                .setLast(rhythm.last().map(LocalDate::toString).orElse(""))
                .setMedianDaysBetween(rhythm.medianDaysBetween().orElse(0))
                .setNextDue(rhythm.nextDue().map(LocalDate::toString).orElse(""))
                .setOverdue(rhythm.overdue())
                .setDaysSinceLast(rhythm.daysSinceLast())
                .build();
    }
}
