package parley.query.export;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.util.ICalDate;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.stream.Stream;
import parley.query.engagement.Engagement;
import parley.query.engagement.Period;

/** A calendar (RFC 5545) of the engagements whose days are known; whole days, no hours. */
final class CalendarFormat implements Format {
    @Override
    public String mediaType() {
        return "text/calendar";
    }

    @Override
    public String extension() {
        return "ics";
    }

    @Override
    public Stream<String> pieces(Stream<Engagement> engagements) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Parley//engagements//EN");
        calendar.setVersion(ICalVersion.V2_0);
        engagements.forEach(e -> e.period()
                .filter(period -> !period.approximate())
                .ifPresent(period -> calendar.addEvent(event(e, period))));
        return Stream.of(Biweekly.write(calendar).go());
    }

    private static VEvent event(Engagement e, Period period) {
        VEvent event = new VEvent();
        event.setUid(e.id() + "@parley");
        // From what is known, not from the clock: the same engagement gives the same file.
        event.setDateTimeStamp(date(e.knownFrom()));
        event.setSummary(String.join(" – ", e.parties()) + ": "
                + String.join(", ", e.forms())
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace('_', ' '));
        event.setDateStart(new ICalDate(date(period.start()), false));
        event.setDateEnd(new ICalDate(date(period.end().plusDays(1)), false));
        if (!e.city().isEmpty() || !e.country().isEmpty())
            event.setLocation(e.city().isEmpty() ? e.country() : e.city() + ", " + e.country());
        event.setStatus(
                switch (e.status()) {
                    case "HELD" -> Status.confirmed();
                    case "CANCELLED" -> Status.cancelled();
                    default -> Status.tentative();
                });
        return event;
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
