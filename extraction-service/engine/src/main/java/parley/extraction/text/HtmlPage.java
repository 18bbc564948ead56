package parley.extraction.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/**
 * Blanks a web page out to its article: whatever stands outside text nodes, and whole elements that are never part of
 * one. Positions are kept, so evidence still points into the page as it was given.
 */
final class HtmlPage {
    private static final Pattern TAG =
            Patterns.of("(?i)<(?:!doctype html|html|head|body|article|main|div|p|h[1-6]|section)\\b");
    private static final int ENOUGH_TAGS = 4;
    private static final String NO_ARTICLE = "script, style, noscript, template, nav, header nav, footer, aside, form,"
            + " button, select, iframe, figure figcaption, [role=navigation], [role=complementary], [aria-hidden=true]";
    private static final Pattern NO_ARTICLE_NAME =
            Patterns.of("(?i)(?:^|[\\s_-])(?:share|sharing|social|related|comment"
                    + "|comments|cookie|cookies|newsletter|subscribe|breadcrumb|breadcrumbs|sidebar|menu|promo|advert|ads"
                    + "|teaser|recommended|tags|byline-links|read-more|most-read)(?:$|[\\s_-])");

    private HtmlPage() {}

    /** Whether a text is a page rather than plain text with some markup in it. */
    static boolean isPage(String source) {
        if (source.indexOf('<') < 0) return false;
        Matcher tags = TAG.matcher(source);
        int found = 0;
        while (found < ENOUGH_TAGS && tags.find()) found++;
        return found >= ENOUGH_TAGS;
    }

    /** The page with everything but its article blank, as long as it was; block elements end lines. */
    static String article(String source) {
        Document page = Parser.htmlParser().setTrackPosition(true).parseInput(source, "");
        char[] kept = new char[source.length()];
        for (int i = 0; i < kept.length; i++) kept[i] = source.charAt(i) == '\n' ? '\n' : ' ';
        page.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof Element element) {
                    if (isNoArticle(element)) return FilterResult.SKIP_ENTIRELY;
                    if (element.isBlock() || element.nameIs("br")) breakLine(kept, element.sourceRange());
                }
                if (node instanceof TextNode text) keep(source, kept, text.sourceRange());
                return FilterResult.CONTINUE;
            }
        });
        return new String(kept);
    }

    private static boolean isNoArticle(Element element) {
        if (element.nameIs("html") || element.nameIs("body") || element.nameIs("article") || element.nameIs("main"))
            return false;
        return element.is(NO_ARTICLE)
                || NO_ARTICLE_NAME
                        .matcher(element.className() + " " + element.id())
                        .find();
    }

    private static void keep(String source, char[] kept, Range range) {
        if (!range.isTracked()) return;
        int end = Math.min(range.endPos(), kept.length);
        for (int i = Math.max(0, range.startPos()); i < end; i++) kept[i] = source.charAt(i);
    }

    private static void breakLine(char[] kept, Range range) {
        if (range.isTracked() && range.startPos() >= 0 && range.startPos() < kept.length) kept[range.startPos()] = '\n';
    }
}
