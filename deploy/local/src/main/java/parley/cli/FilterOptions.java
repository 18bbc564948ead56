package parley.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import parley.engagement.v1.Form;
import parley.engagement.v1.Status;
import parley.engagement.v1.Topic;
import parley.query.v1.EngagementFilter;
import picocli.CommandLine.Option;

/** The filters of engagements. */
final class FilterOptions {
    @Option(names = "--actor", split = ",", description = "Must all be parties: DZ, NATO …")
    private List<String> actors = List.of();

    @Option(names = "--any-actor", split = ",", description = "At least one must be a party.")
    private List<String> anyActors = List.of();

    @Option(
            names = "--person",
            defaultValue = "",
            description = "Words, or their beginnings, of a participant's name, in any script.")
    private String person;

    @Option(
            names = "--form",
            split = ",",
            description = "VISIT, MEETING, DIALOGUE, CONFERENCE, CALL, AGREEMENT, EXERCISE, PORT_CALL, TRAINING.")
    private List<String> forms = List.of();

    @Option(names = "--status", split = ",", description = "HELD, PLANNED, CANCELLED.")
    private List<String> statuses = List.of();

    @Option(names = "--topic", split = ",", description = "COUNTER_TERRORISM, ENERGY …")
    private List<String> topics = List.of();

    @Option(names = "--country", split = ",", description = "Where: ISO codes.")
    private List<String> countries = List.of();

    @Option(
            names = "--from",
            defaultValue = "",
            paramLabel = "DATE",
            description = "Ends on this day or later, YYYY-MM-DD.")
    private String from;

    @Option(names = "--until", defaultValue = "", paramLabel = "DATE", description = "Starts on this day or earlier.")
    private String until;

    @Option(names = "--text", defaultValue = "", description = "Words that must all occur in the evidence.")
    private String text;

    @Option(names = "--document", defaultValue = "", paramLabel = "UUID", description = "A document that speaks of it.")
    private String document;

    @Option(
            names = "--as-known-on",
            defaultValue = "",
            paramLabel = "DATE",
            description = "From what had been ingested by the end of this day (UTC).")
    private String asKnownOn;

    EngagementFilter filter() {
        return EngagementFilter.newBuilder()
                .addAllAllActors(actors)
                .addAllAnyActors(anyActors)
                .setPerson(person)
                .addAllForms(names("--form", "FORM_", forms, Form::valueOf))
                .addAllStatuses(names("--status", "STATUS_", statuses, Status::valueOf))
                .addAllTopics(names("--topic", "TOPIC_", topics, Topic::valueOf))
                .addAllCountries(countries)
                .setFrom(from)
                .setUntil(until)
                .setText(text)
                .setDocumentId(document)
                .setAsKnownOn(asKnownOn)
                .build();
    }

    static <T> List<T> names(String option, String prefix, List<String> names, Function<String, T> valueOf) {
        return names.stream()
                .map(name -> {
                    try {
                        return valueOf.apply(prefix + name.toUpperCase(Locale.ROOT));
                    } catch (IllegalArgumentException unknown) {
                        throw new CliException(option + " does not know \"" + name + "\"; see --help");
                    }
                })
                .toList();
    }
}
