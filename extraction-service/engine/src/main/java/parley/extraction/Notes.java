package parley.extraction;

import java.util.ArrayList;
import java.util.List;
import parley.extraction.date.DateMention;
import parley.extraction.engagement.Observation;

/** Says what was noticed and not decided. */
final class Notes {
    private Notes() {}

    static List<Note> of(DocumentReading document, List<Observation> observations) {
        List<Note> notes = new ArrayList<>();
        if (observations.isEmpty())
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
        return notes;
    }

    private static Note note(DocumentReading document, DateMention mention, Note.Code code, String message) {
        return new Note(
                code,
                message,
                document.tokens().get(mention.from()).start(),
                document.tokens().get(mention.to() - 1).end());
    }
}
