package parley.extraction.messages;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.engagement.v1.Evidence;
import parley.engagement.v1.Field;
import parley.engagement.v1.Form;
import parley.engagement.v1.Participant;
import parley.engagement.v1.Period;
import parley.engagement.v1.Place;
import parley.engagement.v1.Span;
import parley.engagement.v1.Status;
import parley.engagement.v1.Topic;
import parley.extraction.Document;
import parley.extraction.Extraction;
import parley.extraction.Extractor;
import parley.extraction.engagement.Rule;
import parley.extraction.engagement.Rules;
import parley.extraction.engagement.Step;
import parley.extraction.text.CodePoints;
import parley.extraction.v1.DerivationPiece;
import parley.extraction.v1.DerivationStep;
import parley.extraction.v1.Entity;
import parley.extraction.v1.EntityKind;
import parley.extraction.v1.ExtractResponse;
import parley.extraction.v1.Note;
import parley.extraction.v1.Observation;
import parley.extraction.v1.PublicationDate;
import parley.extraction.v1.PublicationDateOrigin;

/** Translates what the engine read into the messages of the contract; offsets become code points. */
public final class ExtractionMessages {
    private final Document document;
    private final Extraction extraction;
    private final String version;
    private final Optional<Rules> rules;
    private final CodePoints codePoints;

    private ExtractionMessages(Document document, Extraction extraction, String version, Optional<Rules> rules) {
        this.document = document;
        this.extraction = extraction;
        this.version = version;
        this.rules = rules;
        this.codePoints = new CodePoints(document.text());
    }

    /**
     * Reads a document and answers as Extract does.
     *
     * @param extractor who reads
     * @param document the text
     * @param explain whether observations carry their derivations
     */
    public static ExtractResponse read(Extractor extractor, Document document, boolean explain) {
        Optional<Rules> rules = explain ? Optional.of(extractor.rules()) : Optional.empty();
        return new ExtractionMessages(document, extractor.extract(document), extractor.version(), rules).response();
    }

    private ExtractResponse response() {
        ExtractResponse.Builder response =
                ExtractResponse.newBuilder().setLanguage(extraction.language()).setExtractorVersion(version);
        response.setPublication(publication());
        for (int i = 0; i < extraction.entities().size(); i++)
            response.addEntities(entity(i, extraction.entities().get(i)));
        for (int i = 0; i < extraction.observations().size(); i++)
            response.addObservations(observation(i, extraction.observations().get(i)));
        extraction.notes().forEach(note -> response.addNotes(note(note)));
        return response.build();
    }

    private PublicationDate publication() {
        PublicationDate.Builder message = PublicationDate.newBuilder();
        extraction.published().ifPresent(published -> {
            message.setDate(published.date().toString());
            message.setOrigin(
                    published.found()
                            ? PublicationDateOrigin.PUBLICATION_DATE_ORIGIN_TEXT
                            : PublicationDateOrigin.PUBLICATION_DATE_ORIGIN_GIVEN);
            if (published.found()) message.setSpan(span(published.start(), published.end()));
        });
        return message.build();
    }

    private Entity entity(int index, parley.extraction.Entity entity) {
        return Entity.newBuilder()
                .setId(entityId(index))
                .setKind(EntityKind.valueOf("ENTITY_KIND_" + entity.kind().name()))
                .setSpan(span(entity.start(), entity.end()))
                .setSurface(document.text().substring(entity.start(), entity.end()))
                .setNormalized(entity.normalized())
                .setConfidence(entity.confidence())
                .setParty(entity.party().orElse(""))
                .setTitle(entity.title().orElse(""))
                .setOfGrade(entity.grade().orElse(""))
                .setOfficeKind(entity.office().orElse(""))
                .build();
    }

    private static String entityId(int index) {
        return "e" + (index + 1);
    }

    private Observation observation(int index, parley.extraction.engagement.Observation o) {
        Observation.Builder message = Observation.newBuilder()
                .setId("o" + (index + 1))
                .setStatus(Status.valueOf("STATUS_" + o.status().name()))
                .addAllParties(o.parties())
                .setSession(o.session().orElse(0))
                .setConfidence(o.confidence())
                .addAllRules(o.rules().stream().map(Rule::key).toList())
                .addAllEntityIds(entityIds(o));
        o.forms().forEach(form -> message.addForms(Form.valueOf("FORM_" + form.name())));
        o.topics().forEach(topic -> message.addTopics(Topic.valueOf("TOPIC_" + topic.name())));
        o.date()
                .ifPresent(date -> message.setPeriod(Period.newBuilder()
                        .setStart(date.start().toString())
                        .setEnd(date.end().toString())
                        .setApproximate(date.approximate())));
        o.country()
                .ifPresent(country -> message.setPlace(
                        Place.newBuilder().setCountry(country).setCity(o.city().orElse(""))));
        o.persons()
                .forEach(person -> message.addPersons(Participant.newBuilder()
                        .setName(person.name())
                        .setParty(person.party().orElse(""))
                        .setHead(person.head())
                        .setTitle(person.title().orElse(""))));
        o.evidence()
                .forEach(evidence -> message.addEvidence(Evidence.newBuilder()
                        .setField(Field.valueOf("FIELD_" + evidence.field().name()))
                        .setValue(evidence.value())
                        .setSpan(span(evidence.start(), evidence.end()))
                        .setQuote(document.text().substring(evidence.start(), evidence.end()))));
        rules.ifPresent(book -> o.derivation().forEach(step -> message.addDerivation(derivation(step, book))));
        return message.build();
    }

    private DerivationStep derivation(Step step, Rules book) {
        DerivationStep.Builder message = DerivationStep.newBuilder()
                .setField(Field.valueOf("FIELD_" + step.field().name()))
                .setValue(step.value())
                .setRule(step.rule().key())
                .setExplanation(book.explain(step.rule()));
        step.pieces()
                .forEach(piece -> message.addPieces(DerivationPiece.newBuilder()
                        .setRole(piece.role())
                        .setSpan(span(piece.start(), piece.end()))
                        .setSurface(document.text().substring(piece.start(), piece.end()))));
        return message.build();
    }

    /** Entities that lie within the pieces from which the observation was derived. */
    private Set<String> entityIds(parley.extraction.engagement.Observation o) {
        Set<String> ids = new LinkedHashSet<>();
        List<Step.Piece> pieces =
                o.derivation().stream().flatMap(step -> step.pieces().stream()).toList();
        for (int i = 0; i < extraction.entities().size(); i++) {
            parley.extraction.Entity entity = extraction.entities().get(i);
            boolean read = pieces.stream()
                    .filter(piece -> !piece.role().equals("sentence"))
                    .anyMatch(piece -> piece.start() <= entity.start() && entity.end() <= piece.end());
            if (read) ids.add(entityId(i));
        }
        return ids;
    }

    private Note note(parley.extraction.Note note) {
        Note.Builder message = Note.newBuilder().setCode(note.code().name()).setMessage(note.message());
        if (note.end() > note.start()) message.setSpan(span(note.start(), note.end()));
        return message.build();
    }

    private Span span(int start, int end) {
        return Span.newBuilder()
                .setStart(codePoints.at(start))
                .setEnd(codePoints.at(end))
                .build();
    }
}
