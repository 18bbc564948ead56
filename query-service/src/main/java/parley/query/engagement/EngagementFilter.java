package parley.query.engagement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import parley.error.ErrorReason;
import parley.error.ServiceException;
import parley.input.InputLimits;

/**
 * Which engagements are wanted; all conditions must hold, an empty one always does.
 *
 * @param allActors actor ids that must all be parties
 * @param anyActors actor ids of which one must be a party
 * @param person beginnings of words of a participant's name, in any script
 * @param forms one of these forms
 * @param statuses one of these statuses
 * @param topics one of these topics
 * @param countries one of these countries
 * @param from engagements that end on this day or later
 * @param until engagements that start on this day or earlier
 * @param text words that must all occur in the evidence
 * @param document a document that speaks of the engagement
 * @param asKnownOn the day as of whose end is answered, UTC; empty for the present
 */
public record EngagementFilter(
        List<String> allActors,
        List<String> anyActors,
        String person,
        List<String> forms,
        List<String> statuses,
        List<String> topics,
        List<String> countries,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        String text,
        Optional<UUID> document,
        Optional<LocalDate> asKnownOn) {
    private static final Pattern ACTOR = Pattern.compile("[A-Z0-9_]{2,40}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final int MAX_TEXT = 200;

    public EngagementFilter {
        allActors = List.copyOf(allActors);
        anyActors = List.copyOf(anyActors);
        forms = List.copyOf(forms);
        statuses = List.copyOf(statuses);
        topics = List.copyOf(topics);
        countries = List.copyOf(countries);
    }

    /** Every engagement as it was known at the end of a day; as it is known at present where no day is given. */
    public static EngagementFilter asKnownOn(Optional<LocalDate> day) {
        List<String> any = List.of();
        return new EngagementFilter(
                any, any, "", any, any, any, any, Optional.empty(), Optional.empty(), "", Optional.empty(), day);
    }

    /** Whether it lets everything through that is known at present. */
    public boolean everything() {
        return equals(asKnownOn(Optional.empty()));
    }

    /** Checks what a caller asks for; every violation names its field. */
    public static EngagementFilter checked(
            List<String> allActors,
            List<String> anyActors,
            String person,
            List<String> forms,
            List<String> statuses,
            List<String> topics,
            List<String> countries,
            String from,
            String until,
            String text,
            String document,
            String asKnownOn) {
        Optional<LocalDate> first = InputLimits.date("filter.from", from);
        Optional<LocalDate> last = InputLimits.date("filter.until", until);
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get()))
            throw ServiceException.ofField(
                    ErrorReason.FILTER_INVALID, "filter.until", "filter.until lies before filter.from");
        return new EngagementFilter(
                matching(ACTOR, "filter.all_actors", allActors),
                matching(ACTOR, "filter.any_actors", anyActors),
                InputLimits.shortText("filter.person", person, MAX_TEXT),
                forms.stream()
                        .map(f -> Vocabulary.FORM.checked("filter.forms", f))
                        .toList(),
                statuses.stream()
                        .map(s -> Vocabulary.STATUS.checked("filter.statuses", s))
                        .toList(),
                topics.stream()
                        .map(t -> Vocabulary.TOPIC.checked("filter.topics", t))
                        .toList(),
                matching(COUNTRY, "filter.countries", countries),
                first,
                last,
                InputLimits.shortText("filter.text", text, MAX_TEXT),
                document.isEmpty() ? Optional.empty() : Optional.of(InputLimits.uuid("filter.document_id", document)),
                InputLimits.date("filter.as_known_on", asKnownOn));
    }

    private static List<String> matching(Pattern pattern, String field, List<String> values) {
        for (String value : values)
            if (!pattern.matcher(value).matches())
                throw ServiceException.ofField(
                        ErrorReason.FILTER_INVALID, field, "%s holds \"%s\", which is no id".formatted(field, value));
        return values;
    }
}
