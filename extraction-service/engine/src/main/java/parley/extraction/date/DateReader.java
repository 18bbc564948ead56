package parley.extraction.date;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.LanguagePack;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;
import parley.extraction.token.Token;

/** Finds date expressions by the shapes of a language, the longest at every place, and numeric dates in any. */
public final class DateReader {
    /** A date expression with the values of its slots, before anything relative is resolved. */
    record Reading(
            int from,
            int to,
            DateShape.Meaning meaning,
            Map<DateShape.Slot, Integer> first,
            Map<DateShape.Slot, Integer> second) {}

    /** What tells a date by halves, where it may go on to the whole. */
    private static final Map<DateShape.Meaning, DateShape.Meaning> WHOLE = Map.of(
            DateShape.Meaning.WEEKDAY, DateShape.Meaning.DAY,
            DateShape.Meaning.DAY, DateShape.Meaning.DAY,
            DateShape.Meaning.MONTH, DateShape.Meaning.MONTH);

    private final LanguagePack language;
    private final List<Token> tokens;
    private final Annotations annotations;

    /** For every token, where the next stands that may fill a slot: words that begin a date seldom have one near. */
    private final int[] fillers;

    /** A reader for one text. */
    public DateReader(LanguagePack language, List<Token> tokens, Annotations annotations) {
        this.language = language;
        this.tokens = tokens;
        this.annotations = annotations;
        this.fillers = new int[tokens.size()];
        int next = Integer.MAX_VALUE;
        for (int i = tokens.size() - 1; i >= 0; i--) fillers[i] = next = mayFill(i) ? i : next;
    }

    private boolean mayFill(int token) {
        return tokens.get(token).isNumber()
                || annotations.is(token, Term.Calendar.class)
                || language.numbers().containsKey(tokens.get(token).folded());
    }

    /** All date expressions of the text, in order, none overlapping another. */
    List<Reading> read() {
        List<Reading> readings = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            Optional<Reading> best = goingOn(longestAt(i));
            best.filter(r -> r.meaning() != DateShape.Meaning.NO_DATE).ifPresent(readings::add);
            i = best.map(Reading::to).orElse(i + 1);
        }
        return readings;
    }

    /** "on Thursday, 16 May", "في مارس | من عام 2024": a date told in full within words that would tell it by halves. */
    private Optional<Reading> goingOn(Optional<Reading> reading) {
        Optional<DateShape.Meaning> whole = reading.flatMap(half -> Optional.ofNullable(WHOLE.get(half.meaning())));
        if (whole.isEmpty()) return reading;
        for (int i = reading.get().from() + 1; i < reading.get().to(); i++) {
            Optional<Reading> other = longestAt(i);
            if (other.filter(o ->
                            o.meaning() == whole.get() && o.to() > reading.get().to())
                    .isPresent()) return goingOn(other);
        }
        return reading;
    }

    private Optional<Reading> longestAt(int at) {
        if (tokens.get(at).isPunctuation()) return Optional.empty();
        Optional<Reading> best = numeric(at);
        for (DateShape shape : candidates(at)) {
            Optional<Reading> found = match(shape, at);
            if (found.isPresent() && (best.isEmpty() || isBetter(found.get(), best.get()))) best = found;
        }
        return best;
    }

    /** The longer one; and "in March of | last year" rather than "last March", which the same words may tell. */
    private static boolean isBetter(Reading found, Reading best) {
        return found.to() > best.to()
                || found.to() == best.to()
                        && best.first().containsKey(DateShape.Slot.LAST_OR_NEXT)
                        && found.first().containsKey(DateShape.Slot.RELATIVE_YEAR);
    }

    /** The shapes that may begin at a token, by its first sight; at most tokens there are none. */
    private List<DateShape> candidates(int at) {
        Token token = tokens.get(at);
        DateShapes shapes = language.dateShapes();
        if (token.isNumber()) return shapes.beginningWithFigures();
        int filled = fillers[at] - at;
        List<DateShape> candidates = shapes.beginningWith(token.folded(), filled);
        String stem = annotations.stem(at);
        if (stem.length() < token.folded().length())
            candidates = joined(candidates, shapes.beginningWith(stem, filled));
        if (filled > 0) return candidates;
        if (language.numbers().containsKey(token.folded()))
            candidates = joined(candidates, shapes.beginningWith(DateShape.Slot.NUMBER));
        if (annotations.is(at, Term.Month.class))
            candidates = joined(candidates, shapes.beginningWith(DateShape.Slot.MONTH));
        if (annotations.is(at, Term.HijriMonth.class))
            candidates = joined(candidates, shapes.beginningWith(DateShape.Slot.HIJRI_MONTH));
        if (annotations.is(at, Term.Weekday.class))
            candidates = joined(candidates, shapes.beginningWith(DateShape.Slot.WEEKDAY));
        if (annotations.is(at, Term.DayOfMonth.class))
            candidates = joined(candidates, shapes.beginningWith(DateShape.Slot.DAY));
        return candidates;
    }

    private static List<DateShape> joined(List<DateShape> one, List<DateShape> other) {
        if (one.isEmpty()) return other;
        if (other.isEmpty()) return one;
        List<DateShape> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    private Optional<Reading> match(DateShape shape, int at) {
        Cursor cursor = new Cursor(at);
        boolean begun = false;
        for (DateShape.Element element : shape.elements()) {
            if (begun) cursor.skipMarks(element);
            if (cursor.take(element)) begun = true;
            else if (!element.optional()) return Optional.empty();
        }
        return Optional.of(new Reading(at, cursor.end, shape.meaning(), cursor.first, cursor.second));
    }

    /** 2024-11-19, 19/11/2024, 19.11.2024 and 19 / 11 / 2024: three numbers with nothing but joiners between. */
    private Optional<Reading> numeric(int at) {
        boolean spaced = isSpaced(at);
        int step = spaced ? 2 : 1;
        int end = at + 2 * step + 1;
        if (!spaced
                && (end > tokens.size()
                        || !tokens.get(at + 2).isNumber()
                        || !tokens.get(at + 2).joined())) return numericMonth(at);
        Token a = tokens.get(at);
        Token b = tokens.get(at + step);
        Token c = tokens.get(at + 2 * step);
        if (!a.isNumber() || !b.isNumber() || !c.isNumber()) return Optional.empty();
        if (!spaced && !(b.joined() && c.joined())) return Optional.empty();
        boolean yearFirst = a.folded().length() == 4;
        int year = yearFirst ? a.number() : c.number();
        int month = b.number();
        int day = yearFirst ? c.number() : a.number();
        if (month < 1 || month > 12 || day < 1 || day > 31) return Optional.empty();
        if (isHijriYear(yearFirst ? a : c)) {
            Map<DateShape.Slot, Integer> hijri = new EnumMap<>(Map.of(
                    DateShape.Slot.HIJRI_YEAR, year, DateShape.Slot.HIJRI_MONTH, month, DateShape.Slot.DAY, day));
            return Optional.of(
                    new Reading(at, end, DateShape.Meaning.HIJRI_DAY, hijri, new EnumMap<>(DateShape.Slot.class)));
        }
        if (!isYear(yearFirst ? a : c)) return Optional.empty();
        Map<DateShape.Slot, Integer> slots =
                new EnumMap<>(Map.of(DateShape.Slot.YEAR, year, DateShape.Slot.MONTH, month, DateShape.Slot.DAY, day));
        return Optional.of(new Reading(at, end, DateShape.Meaning.DAY, slots, new EnumMap<>(DateShape.Slot.class)));
    }

    private boolean isSpaced(int at) {
        return at + 5 <= tokens.size()
                && tokens.get(at + 1).is('/')
                && tokens.get(at + 3).is('/');
    }

    /** 2024-11 and 11/2024: a month. */
    private Optional<Reading> numericMonth(int at) {
        if (at + 2 > tokens.size()) return Optional.empty();
        Token a = tokens.get(at);
        Token b = tokens.get(at + 1);
        if (!a.isNumber() || !b.isNumber() || !b.joined()) return Optional.empty();
        Token year = isYear(a) ? a : b;
        Token month = year == a ? b : a;
        boolean told = isYear(year) && month.folded().length() <= 2 && month.number() >= 1 && month.number() <= 12;
        if (!told) return Optional.empty();
        Map<DateShape.Slot, Integer> slots =
                new EnumMap<>(Map.of(DateShape.Slot.YEAR, year.number(), DateShape.Slot.MONTH, month.number()));
        return Optional.of(
                new Reading(at, at + 2, DateShape.Meaning.MONTH, slots, new EnumMap<>(DateShape.Slot.class)));
    }

    private static boolean isYear(Token token) {
        return token.folded().length() == 4 && token.number() >= 1900 && token.number() <= 2100;
    }

    private static boolean isHijriYear(Token token) {
        return token.folded().length() == 4 && token.number() >= 1300 && token.number() <= 1600;
    }

    private final class Cursor {
        // Most shapes do not fit, and fill nothing.
        private Map<DateShape.Slot, Integer> first = Map.of();
        private Map<DateShape.Slot, Integer> second = Map.of();
        private int next;
        private int end;

        Cursor(int at) {
            next = at;
            end = at;
        }

        /** Commas, brackets, the full stop of an abbreviated month and the dash of a range do not end an expression. */
        void skipMarks(DateShape.Element element) {
            if (next >= tokens.size()) return;
            Token token = tokens.get(next);
            boolean range = element instanceof DateShape.SlotElement slot
                    && slot.second()
                    && (token.is('-') || token.is('–') || token.is('—'));
            if (range || isMark(token)) next++;
            // "Mon., 13 May"
            if (token.is('.') && next < tokens.size() && tokens.get(next).isComma()) next++;
        }

        private boolean isMark(Token token) {
            boolean afterMonth = token.is('.')
                    && tokens.get(next - 1).isWord()
                    && tokens.get(next - 1).surface().length() <= 5;
            return token.isComma() || token.is('(') || token.is(')') || token.is('/') || afterMonth;
        }

        boolean take(DateShape.Element element) {
            if (next >= tokens.size()) return false;
            int to = element instanceof DateShape.SlotElement slot
                    ? fill(slot)
                    : isOneOf(((DateShape.WordElement) element)) ? next + 1 : -1;
            if (to < 0) return false;
            next = to;
            end = to;
            return true;
        }

        private boolean isOneOf(DateShape.WordElement words) {
            String folded = tokens.get(next).folded();
            if (words.words().contains(folded)) return true;
            String stem = annotations.stem(next);
            return stem.length() < folded.length() && words.words().contains(stem);
        }

        private int fill(DateShape.SlotElement element) {
            Token token = tokens.get(next);
            return switch (element.slot()) {
                case DAY -> {
                    boolean figure = token.isNumber()
                            && token.folded().length() <= 2
                            && token.number() >= 1
                            && token.number() <= 31;
                    if (!figure) yield lexical(Term.DayOfMonth.class, element, DateShape.Slot.DAY);
                    put(element, DateShape.Slot.DAY, token.number());
                    yield next + (isOrdinalSuffix(next + 1) ? 2 : 1);
                }
                case YEAR -> {
                    if (!token.isNumber()) yield yearInWords(element);
                    if (!isYear(token)) yield -1;
                    put(element, DateShape.Slot.YEAR, token.number());
                    yield next + 1;
                }
                case NUMBER -> {
                    Integer named = language.numbers().get(token.folded());
                    int value = named != null ? named : token.folded().length() <= 2 ? token.number() : -1;
                    if (value < 1) yield -1;
                    put(element, DateShape.Slot.NUMBER, value);
                    yield next + 1;
                }
                case HIJRI_YEAR -> {
                    if (!token.isNumber() || !isHijriYear(token)) yield -1;
                    put(element, DateShape.Slot.HIJRI_YEAR, token.number());
                    yield next + 1;
                }
                case RELATIVE_YEAR -> lexical(Term.RelativeYear.class, element, element.slot());
                case LAST_OR_NEXT -> lexical(Term.LastOrNext.class, element, element.slot());
                case MONTH -> lexical(Term.Month.class, element, element.slot());
                case HIJRI_MONTH -> lexical(Term.HijriMonth.class, element, element.slot());
                case WEEKDAY -> lexical(Term.Weekday.class, element, element.slot());
            };
        }

        /** "October last year", "octobre dernier". */
        private int yearInWords(DateShape.SlotElement element) {
            int end = lexical(Term.RelativeYear.class, element, DateShape.Slot.RELATIVE_YEAR);
            return end < 0 && (element.second() ? second : first).containsKey(DateShape.Slot.MONTH)
                    ? lexical(Term.LastOrNext.class, element, DateShape.Slot.LAST_OR_NEXT)
                    : end;
        }

        /** "14th", and "14 th" where the letters were set high; a single letter must be written on. */
        private boolean isOrdinalSuffix(int at) {
            if (at >= tokens.size()) return false;
            Token token = tokens.get(at);
            return (token.joined() || token.folded().length() > 1)
                    && language.ordinalSuffixes().contains(token.folded());
        }

        private <T extends Term> int lexical(Class<T> kind, DateShape.SlotElement element, DateShape.Slot slot) {
            Optional<Match> match = annotations.longest(next, kind);
            if (match.isEmpty()) return -1;
            put(element, slot, match.get().term() instanceof Term.Calendar word ? word.number() : -1);
            return match.get().to();
        }

        private void put(DateShape.SlotElement element, DateShape.Slot slot, int value) {
            if (element.second()) {
                if (second.isEmpty()) second = new EnumMap<>(DateShape.Slot.class);
                second.put(slot, value);
            } else {
                if (first.isEmpty()) first = new EnumMap<>(DateShape.Slot.class);
                first.put(slot, value);
            }
        }
    }
}
