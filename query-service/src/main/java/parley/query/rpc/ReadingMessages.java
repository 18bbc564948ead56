package parley.query.rpc;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parley.extraction.v1.ExtractResponse;
import parley.query.engagement.Evidence;
import parley.query.engagement.Participant;
import parley.query.engagement.Period;
import parley.query.projection.FeedDocument;
import parley.query.projection.Reader;
import parley.query.resolution.Observation;

/** Translates what the extraction service answers into what is inside. */
public final class ReadingMessages {
    private ReadingMessages() {}

    /** What was read from a document. */
    public static Reader.Reading reading(FeedDocument document, ExtractResponse response) {
        Optional<LocalDate> published = Optional.of(response.getPublication().getDate())
                .filter(date -> !date.isEmpty())
                .map(LocalDate::parse);
        List<Observation> observations = IntStream.range(0, response.getObservationsCount())
                .mapToObj(i -> observation(document, response, published, i))
                .toList();
        return new Reader.Reading(response.getLanguage(), published, observations, response.getExtractorVersion());
    }

    private static Observation observation(
            FeedDocument document, ExtractResponse response, Optional<LocalDate> published, int index) {
        parley.extraction.v1.Observation o = response.getObservations(index);
        Optional<Period> period = o.hasPeriod()
                ? Optional.of(new Period(
                        LocalDate.parse(o.getPeriod().getStart()),
                        LocalDate.parse(o.getPeriod().getEnd()),
                        o.getPeriod().getApproximate()))
                : Optional.empty();
        return new Observation(
                document.contentHash() + ":" + index,
                document.id(),
                response.getLanguage(),
                published,
                document.ingestedAt(),
                o.getFormsList().stream()
                        .map(f -> f.name().substring("FORM_".length()))
                        .collect(Collectors.toCollection(TreeSet::new)),
                o.getStatus().name().substring("STATUS_".length()),
                new TreeSet<>(o.getPartiesList()),
                period,
                o.getPlace().getCountry(),
                o.getPlace().getCity(),
                o.getPersonsList().stream()
                        .map(p -> new Participant(p.getName(), p.getParty(), p.getHead(), p.getTitle()))
                        .toList(),
                o.getTopicsList().stream()
                        .map(t -> t.name().substring("TOPIC_".length()))
                        .collect(Collectors.toCollection(TreeSet::new)),
                o.getEvidenceList().stream()
                        .map(e -> new Evidence(
                                e.getField().name().substring("FIELD_".length()),
                                e.getValue(),
                                e.getSpan().getStart(),
                                e.getSpan().getEnd(),
                                e.getQuote()))
                        .toList(),
                o.getSession(),
                o.getConfidence());
    }
}
