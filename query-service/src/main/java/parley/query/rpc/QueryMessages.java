package parley.query.rpc;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import parley.engagement.v1.Field;
import parley.engagement.v1.Form;
import parley.engagement.v1.Place;
import parley.engagement.v1.Span;
import parley.engagement.v1.Status;
import parley.engagement.v1.Topic;
import parley.query.aggregate.Aggregates;
import parley.query.aggregate.Directory;
import parley.query.engagement.Engagement;
import parley.query.engagement.EngagementFilter;
import parley.query.engagement.Evidence;
import parley.query.engagement.Participant;
import parley.query.engagement.Vocabulary;
import parley.query.projection.ProjectionStatus;
import parley.query.v1.ActorSummary;
import parley.query.v1.Bucket;
import parley.query.v1.EngagementSource;
import parley.query.v1.FailedDocument;
import parley.query.v1.GetProjectionStatusResponse;
import parley.query.v1.PersonSummary;

/** Translates between the messages of the contract and what is inside. */
final class QueryMessages {
    private QueryMessages() {}

    static EngagementFilter filter(parley.query.v1.EngagementFilter filter) {
        return EngagementFilter.checked(
                filter.getAllActorsList(),
                filter.getAnyActorsList(),
                filter.getPerson(),
                names(filter.getFormsList()),
                names(filter.getStatusesList()),
                names(filter.getTopicsList()),
                filter.getCountriesList(),
                filter.getFrom(),
                filter.getUntil(),
                filter.getText(),
                filter.getDocumentId(),
                filter.getAsKnownOn());
    }

    static List<String> names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }

    static parley.query.v1.Engagement engagement(Engagement e) {
        var message = parley.query.v1.Engagement.newBuilder()
                .setId(e.id().toString())
                .setStatus(Status.valueOf(Vocabulary.STATUS.contractName(e.status())))
                .addAllParties(e.parties())
                .setIndependentSources(e.independentSources())
                .setSession(e.session())
                .setKnownFrom(e.knownFrom().toString())
                .setConfidence(e.confidence());
        e.forms().forEach(form -> message.addForms(Form.valueOf(Vocabulary.FORM.contractName(form))));
        e.topics().forEach(topic -> message.addTopics(Topic.valueOf(Vocabulary.TOPIC.contractName(topic))));
        e.period()
                .ifPresent(p -> message.setPeriod(parley.engagement.v1.Period.newBuilder()
                        .setStart(p.start().toString())
                        .setEnd(p.end().toString())
                        .setApproximate(p.approximate())));
        if (!e.country().isEmpty())
            message.setPlace(Place.newBuilder().setCountry(e.country()).setCity(e.city()));
        e.persons().forEach(person -> message.addPersons(person(person)));
        e.sources().forEach(source -> message.addSources(source(source)));
        return message.build();
    }

    private static parley.engagement.v1.Participant person(Participant person) {
        return parley.engagement.v1.Participant.newBuilder()
                .setName(person.name())
                .setParty(person.party())
                .setHead(person.head())
                .setTitle(person.title())
                .build();
    }

    private static EngagementSource source(Engagement.Source source) {
        EngagementSource.Builder message = EngagementSource.newBuilder()
                .setDocumentId(source.documentId().toString())
                .addAllNames(source.names())
                .setUri(source.uri())
                .setOutlet(source.outlet())
                .setLanguage(source.language())
                .setPublishedAt(source.publishedAt().map(LocalDate::toString).orElse(""));
        source.evidence().forEach(evidence -> message.addEvidence(evidence(evidence)));
        return message.build();
    }

    private static parley.engagement.v1.Evidence evidence(Evidence evidence) {
        return parley.engagement.v1.Evidence.newBuilder()
                .setField(Field.valueOf("FIELD_" + evidence.field()))
                .setValue(evidence.value())
                .setSpan(Span.newBuilder().setStart(evidence.start()).setEnd(evidence.end()))
                .setQuote(evidence.quote())
                .build();
    }

    static Bucket bucket(Aggregates.Bucket bucket) {
        return Bucket.newBuilder()
                .addAllKeys(bucket.keys())
                .setCount(bucket.count())
                .setHeld(bucket.held())
                .setPlanned(bucket.planned())
                .setCancelled(bucket.cancelled())
                .build();
    }

    static ActorSummary actor(Directory.Actor actor) {
        return ActorSummary.newBuilder()
                .setId(actor.id())
                .putAllNames(actor.names())
                .setEngagements(actor.engagements())
                .build();
    }

    static PersonSummary person(Directory.Person person) {
        return PersonSummary.newBuilder()
                .setName(person.name())
                .setParty(person.party())
                .setTitle(person.title())
                .setEngagements(person.engagements())
                .build();
    }

    static GetProjectionStatusResponse status(ProjectionStatus.State state) {
        GetProjectionStatusResponse.Builder message = GetProjectionStatusResponse.newBuilder()
                .setProjectedDocuments(state.projectedDocuments())
                .setLag(state.lag())
                .setFailedDocumentCount(state.failedDocumentCount())
                .setExtractorVersion(state.extractorVersion())
                .setEngagements(state.engagements())
                .setObstacle(state.obstacle())
                .setRebuilding(state.rebuild().underWay())
                .setRebuiltDocuments(state.rebuild().documents());
        state.lastProjectedAt().ifPresent(at -> message.setLastProjectedAt(timestamp(at)));
        state.failedDocuments()
                .forEach(failure -> message.addFailedDocuments(FailedDocument.newBuilder()
                        .setDocumentId(failure.documentId().toString())
                        .setError(failure.error())
                        .setAttempts(failure.attempts())
                        .setFailedAt(timestamp(failure.failedAt()))));
        return message.build();
    }

    private static Timestamp timestamp(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }
}
