package parley.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextCleanerTest {
    private final TextCleaner cleaner = new TextCleaner(new Boilerplate(
            List.of("read also"),
            List.of("share", "search"),
            List.of("leave a comment"),
            List.of("سمات"),
            List.of("حفظه الله")));

    @Property
    void givenAnyText_whenCleaned_thenNothingMoves(@ForAll String text) {
        CleanText clean = cleaner.clean(text);

        assertThat(clean.text()).hasSameSizeAs(text);
        for (int i = 0; i < text.length(); i++) {
            char kept = clean.text().charAt(i);
            assertThat(kept == text.charAt(i) || kept == ' ' || kept == '\n').isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Read also: Minister visits France",
                "Share on X",
                "***",
                "https://example.org/a?b=c",
                "<div class=\"nav\">"
            })
    void givenALineThatIsNoArticle_whenCleaned_thenItIsBlank(String line) {
        assertThat(cleaner.clean("Talks were held.\n" + line + "\nThey ended.")
                        .text()
                        .lines()
                        .toList()
                        .get(1))
                .isBlank();
    }

    @Test
    void givenALongLineThatBeginsLikeBoilerplate_whenCleaned_thenItStays() {
        String line =
                "Share prices rose after the minister met his counterpart in the capital on Monday, traders at the exchange said.";

        assertThat(cleaner.clean(line).text()).isEqualTo(line);
    }

    @Test
    void givenCommentsBelowTheArticle_whenCleaned_thenTheyAreGone() {
        String text = "Title\nThey met.\nThey parted.\nLeave a comment\nThe French president visited me.";

        assertThat(cleaner.clean(text).text()).contains("They parted.").doesNotContain("visited me");
    }

    @ParameterizedTest
    @ValueSource(strings = {"They met.\r", "They met.\r\n", "They met.\r\nThey parted.", "They met.\n\rThey parted.\n"})
    void givenAnyEndsOfLines_whenCleaned_thenNothingMoves(String text) {
        assertThat(cleaner.clean(text).text()).hasSameSizeAs(text);
    }

    @Test
    void givenARepeatedTitle_whenCleaned_thenItStandsOnce() {
        assertThat(cleaner.clean("France signs a deal\n\nFrance signs a deal\nText.")
                        .text())
                .containsOnlyOnce("France signs a deal");
    }

    @Test
    void givenLinesWrappedByHand_whenCleaned_thenTheSentenceIsWhole() {
        String text =
                "On Friday the national security adviser will welcome the foreign\nminister of the neighbouring country for talks at the lake.";

        assertThat(cleaner.clean(text).text()).doesNotContain("\n");
    }

    @Test
    void givenAWebPage_whenCleaned_thenOnlyTheArticleIsLeftWhereItStood() {
        String page = "<!doctype html><html><head><title>T</title><script>var met = 1;</script></head><body>"
                + "<nav><p>Home</p><p>World</p></nav><article><h1>Talks in Lomé</h1><p>The ministers met.</p></article>"
                + "<div class=\"related-posts\"><p>Togo minister visits Ghana</p></div><footer>All rights</footer>"
                + "</body></html>";

        String clean = cleaner.clean(page).text();

        assertThat(clean).hasSameSizeAs(page).doesNotContain("Home", "visits Ghana", "rights", "var met");
        assertThat(clean.indexOf("The ministers met.")).isEqualTo(page.indexOf("The ministers met."));
        assertThat(clean.strip().lines().map(String::strip).filter(l -> !l.isEmpty()))
                .contains("Talks in Lomé", "The ministers met.");
    }

    @Test
    void givenAHeadlineThatBeginsLikeNavigation_whenCleaned_thenItStays() {
        String headline = "Search for missing ship leads ministers to meet";

        assertThat(cleaner.clean(headline).text()).isEqualTo(headline);
    }
}
