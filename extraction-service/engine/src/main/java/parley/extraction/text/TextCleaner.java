package parley.extraction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.text.Folding;

/**
 * Blanks out what is not the article: markup, links, share and navigation lines, repeated titles, keywords and formulas;
 * joins lines that were wrapped by hand. Works line by line, in linear time.
 */
public final class TextCleaner {
    private static final Pattern MARKUP = Patterns.of(
            "<!--|-->|<<?!?/?\\p{L}[^<>]{0,400}>|!\\[[^\\]\\n]{0,200}\\]"
                    + "|\\]\\([^)\\s]{0,600}(?: \"[^\"\\n]{0,200}\")?\\)|https?://\\S+|www\\.\\S+|&(?:\\p{L}{2,8}|#\\d{1,6});|[\\[\\]*#_`|\\\\]+");
    private static final Pattern BLOCK = Patterns.of("(?i)</?(?:p|br|div|li|h[1-6]|tr|title|td)\\b.*>");

    /** Titles and lines of navigation are shorter. */
    private static final int MAX_TITLE = 400;

    /** Lines wrapped by hand are about this long; a title or a paragraph on one line is shorter or longer. */
    private static final int MIN_WRAPPED = 48;

    private static final int MAX_WRAPPED = 100;
    private static final int PARAGRAPH = 160;
    private static final int MAX_ABBREVIATION = 4;
    private static final int MAX_BOILERPLATE_WORDS = 14;
    private static final int MAX_NAVIGATION_WORDS = 5;

    /** Up to here a space that is none of ASCII is a no-break space. */
    private static final char FIRST_WIDE_SPACE = '\u1680';

    private static final char NO_BREAK_SPACE = '\u00a0';

    private final Openings lineStarts;
    private final Openings navigation;
    private final Openings articleEnds;
    private final Asides asides;

    /** A cleaner that knows the boilerplate of all languages. */
    public TextCleaner(Boilerplate boilerplate) {
        this.lineStarts = new Openings(boilerplate.lineStarts());
        this.navigation = new Openings(boilerplate.navigation());
        this.articleEnds = new Openings(boilerplate.articleEnds());
        this.asides = new Asides(boilerplate.keywordMarks(), boilerplate.formulas());
    }

    /** Cleans a text. */
    public CleanText clean(String source) {
        StringBuilder out = new StringBuilder(HtmlPage.isPage(source) ? HtmlPage.article(source) : source);
        blankMarkup(out);
        asides.blank(out);
        List<Line> lines = lines(out);
        boolean ended = false;
        String lastTitle = "";
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String text = line.text().strip();
            if (text.isEmpty()) continue;
            // Most of a text stands in paragraphs, which need not be folded whole to tell that they are none of these.
            boolean paragraph = text.length() > MAX_TITLE;
            String beginning = Folding.fold(paragraph ? text.substring(0, MAX_TITLE) : text);
            String title = paragraph ? text : beginning;
            ended |= i > 2 && articleEnds.open(beginning);
            boolean repeated = title.equals(lastTitle);
            if (ended || repeated || isBoilerplate(title)) blank(out, line.start(), line.end());
            else lastTitle = title;
        }
        joinWrapped(out, lines(out));
        return new CleanText(source, out.toString());
    }

    private boolean isBoilerplate(String folded) {
        if (folded.chars().noneMatch(Character::isLetter)) return folded.chars().noneMatch(Character::isDigit);
        int words = words(folded);
        return words <= MAX_BOILERPLATE_WORDS && lineStarts.open(folded)
                || words <= MAX_NAVIGATION_WORDS && navigation.open(folded);
    }

    private static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = !Character.isWhitespace(text.charAt(i));
            if (letter && !inside) words++;
            inside = letter;
        }
        return words;
    }

    private static void blankMarkup(StringBuilder out) {
        String text = out.toString();
        Matcher matcher = MARKUP.matcher(text);
        for (int i = 0; i < text.length(); i++) {
            if (!mayBeginMarkup(text, i) || !matcher.region(i, text.length()).lookingAt()) continue;
            i = matcher.end() - 1;
            // A paragraph's or break's tag ends a line; other markup leaves the line whole.
            boolean block = matcher.end() - matcher.start() > 2
                    && BLOCK.matcher(matcher.group()).matches();
            blank(out, matcher.start(), matcher.end());
            if (block) out.setCharAt(matcher.start(), '\n');
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t' || c == NO_BREAK_SPACE || c >= FIRST_WIDE_SPACE && Character.isSpaceChar(c))
                out.setCharAt(i, ' ');
        }
    }

    /** A look at one or two characters, so that the expression is tried at few places only. */
    private static boolean mayBeginMarkup(String text, int i) {
        char c = text.charAt(i);
        if (c >= 0x80 || c == ' ') return false;
        char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
        return switch (c) {
            case 'h' -> next == 't';
            case 'w' -> next == 'w';
            case '-' -> next == '-';
            case '!' -> next == '[';
            case '<', ']', '[', '&', '*', '#', '_', '`', '|', '\\' -> true;
            default -> false;
        };
    }

    private static void blank(StringBuilder out, int start, int end) {
        for (int i = start; i < end; i++) if (out.charAt(i) != '\n') out.setCharAt(i, ' ');
    }

    private static void joinWrapped(StringBuilder out, List<Line> lines) {
        boolean byHand = isWrappedByHand(lines);
        for (int i = 0; i + 1 < lines.size(); i++) {
            Line line = lines.get(i);
            String text = line.text().stripTrailing();
            String next = lines.get(i + 1).text().strip();
            if (text.isBlank() || next.isEmpty()) continue;
            boolean open = ".!?؟:…\"”»".indexOf(text.charAt(text.length() - 1)) < 0 || endsAbbreviated(text);
            boolean wrapped = byHand
                    && text.length() >= MIN_WRAPPED
                    && text.length() <= MAX_WRAPPED
                    && next.length() <= MAX_WRAPPED;
            boolean continued = Character.isLowerCase(next.codePointAt(0));
            if (open && (wrapped || continued))
                for (int k = line.end(); k < lines.get(i + 1).start(); k++) out.setCharAt(k, ' ');
        }
    }

    /** "experts of the Treasury, the U.S. | Navy and …": a full stop behind a few letters may end nothing. */
    private static boolean endsAbbreviated(String text) {
        int stop = text.length() - 1;
        if (text.charAt(stop) != '.') return false;
        int word = stop;
        while (word > 0 && !Character.isWhitespace(text.charAt(word - 1))) word--;
        return stop - word <= MAX_ABBREVIATION && Character.isUpperCase(text.charAt(word));
    }

    /** Whether more of a text stands in lines of a hand's width than in lines that hold a paragraph each. */
    private static boolean isWrappedByHand(List<Line> lines) {
        int wrapped = 0;
        int whole = 0;
        for (Line line : lines) {
            int length = line.text().strip().length();
            if (length > PARAGRAPH) whole += length;
            else if (length >= MIN_WRAPPED && length <= MAX_WRAPPED) wrapped += length;
        }
        return wrapped > whole;
    }

    private static List<Line> lines(StringBuilder out) {
        String text = out.toString();
        List<Line> lines = new ArrayList<>();
        int feed = endOrMark(text, '\n', 0);
        int carriage = endOrMark(text, '\r', 0);
        int from = 0;
        while (true) {
            int end = Math.min(feed, carriage);
            lines.add(new Line(from, end, text.substring(from, end)));
            if (end == text.length()) return lines;
            boolean pair = carriage == end && feed == end + 1 && feed < text.length();
            from = pair ? feed + 1 : end + 1;
            if (feed < from) feed = endOrMark(text, '\n', from);
            if (carriage < from) carriage = endOrMark(text, '\r', from);
        }
    }

    /** Where a mark stands next, or where the text ends. */
    private static int endOrMark(String text, char mark, int from) {
        int at = text.indexOf(mark, from);
        return at < 0 ? text.length() : at;
    }

    private record Line(int start, int end, String text) {}
}
