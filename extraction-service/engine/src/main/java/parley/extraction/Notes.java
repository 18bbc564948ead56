package parley.extraction;

import java.util.ArrayList;
import java.util.List;
import parley.extraction.date.DateMention;
import parley.extraction.engagement.Abstention;
import parley.extraction.engagement.EngagementReader.Engagements;

/** Says what was noticed and not decided. */
final class Notes {
    private Notes() {}

    static List<Note> of(DocumentReading document, Engagements engagements) {
        List<Note> notes = new ArrayList<>();
        if (engagements.observations().isEmpty())
            notes.add(Note.onText(
                    Note.Code.NO_ENGAGEMENT,
                    "no sentence tells that representatives of two different actors engage with each other"));
        for (DateMention mention : document.dates().mentions()) {
            if (mention.contradiction())
                notes.add(note(
                        document,
                        mention,
                        Note.Code.WEEKDAY_CONTRADICTS_DATE,
                        "the weekday does not belong to the date"));
            if (mention.interval().isEmpty())
                notes.add(note(
                        document,
                        mention,
                        Note.Code.DATE_WITHOUT_REFERENCE,
                        "the date cannot be told without a date of publication, or does not exist"));
        }
        engagements.abstentions().forEach(abstention -> notes.add(note(document, abstention)));
        return notes;
    }

    private static Note note(DocumentReading document, DateMention mention, Note.Code code, String message) {
        return new Note(
                code,
                message,
                document.tokens().get(mention.from()).start(),
                document.tokens().get(mention.to() - 1).end());
    }

    private static Note note(DocumentReading document, Abstention abstention) {
        int start = document.tokens().get(abstention.sentence().from()).start();
        int end = document.tokens().get(abstention.sentence().to() - 1).end();
        return switch (abstention.reason()) {
            case PARTY_UNKNOWN ->
                new Note(
                        Note.Code.PARTY_UNKNOWN,
                        "reads like an engagement, but fewer than two sides are told",
                        start,
                        end);
            case EVIDENCE_WEAK ->
                new Note(
                        Note.Code.EVIDENCE_WEAK,
                        "may speak of an engagement, but too little vouches for it: a date, a place, people of both sides",
                        start,
                        end);
        };
    }
}
