package parley.query.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import parley.query.engagement.EngagementFilter;

/** The filter as query parameters; those that take a list may be repeated. */
public class FilterParams {
    @QueryParam("actor")
    @Parameter(description = "Actor id that must be a party, such as DZ or NATO; repeated: all of them")
    List<String> allActors;

    @QueryParam("any_actor")
    @Parameter(description = "Actor ids of which at least one must be a party")
    List<String> anyActors;

    @QueryParam("person")
    @DefaultValue("")
    @Parameter(
            description = "Words, or their beginnings, of a participant's name, in Latin, Arabic or Cyrillic letters")
    String person;

    @QueryParam("form")
    @Parameter(description = "VISIT, MEETING, DIALOGUE …; repeated: one of them")
    List<String> forms;

    @QueryParam("status")
    @Parameter(description = "HELD, PLANNED or CANCELLED; repeated: one of them")
    List<String> statuses;

    @QueryParam("topic")
    @Parameter(description = "COUNTER_TERRORISM, ENERGY …; repeated: one of them")
    List<String> topics;

    @QueryParam("country")
    @Parameter(description = "ISO 3166-1 alpha-2 code; repeated: one of them")
    List<String> countries;

    @QueryParam("from")
    @DefaultValue("")
    @Parameter(description = "Ends on this day or later, YYYY-MM-DD")
    String from;

    @QueryParam("until")
    @DefaultValue("")
    @Parameter(description = "Starts on this day or earlier, YYYY-MM-DD")
    String until;

    @QueryParam("text")
    @DefaultValue("")
    @Parameter(description = "Words that must all occur in the evidence")
    String text;

    @QueryParam("document_id")
    @DefaultValue("")
    @Parameter(description = "UUID of a document that speaks of it")
    String documentId;

    @QueryParam("as_known_on")
    @DefaultValue("")
    @Parameter(description = "Answer from what had been ingested by the end of this day (UTC), YYYY-MM-DD")
    String asKnownOn;

    EngagementFilter filter() {
        return EngagementFilter.checked(
                allActors,
                anyActors,
                person,
                forms,
                statuses,
                topics,
                countries,
                from,
                until,
                text,
                documentId,
                asKnownOn);
    }
}
