package parley.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import parley.cli.TextFiles;

/** The console in a real browser, over the packaged services with the sample documents. */
class ConsoleIT {
    private static final Path ROOT = Path.of(System.getProperty("parley.root"));
    private static final Path SCREENSHOTS = ROOT.resolve("deploy/local/target/screenshots");

    @TempDir
    static Path data;

    private static LocalStack stack;
    private static Chromium browser;
    private static String console;

    @BeforeAll
    static void start() {
        browser = new Chromium(SCREENSHOTS);
        stack = new LocalStack(ROOT, data, Ports.free());
        stack.start();
        console = "http://127.0.0.1:" + stack.ports().query() + "/";
        List<Path> files = TextFiles.in(List.of(ROOT.resolve("deploy/local/samples")));
        try (StackClient client = new StackClient(stack.ports())) {
            client.ingest(files);
            client.awaitProjection(files.size());
        }
    }

    @AfterAll
    static void stop() {
        if (browser != null) browser.close();
        if (stack != null) stack.close();
    }

    @Test
    void whenOpened_thenTheSamplesAreDrawnAndNoRequestLeavesTheMachine() {
        browser.open(console);

        assertThat(browser.all(".list li")).hasSizeGreaterThan(10);
        assertThat(browser.all("svg .point")).hasSizeGreaterThan(8);
        assertThat(hostsAsked()).containsOnly("127.0.0.1:" + stack.ports().query());
        assertThat(browser.errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "timeline, svg .point, 8",
        "matrix, .matrix td a, 20",
        "network, svg .node, 15",
        "map, svg .land, 150",
        "silence, .panel, 2"
    })
    void givenAView_whenOpenedInBothThemes_thenItIsDrawn(String view, String selector, int atLeast) {
        for (String theme : List.of("light", "dark")) {
            browser.open(console + "?view=" + view);
            use(theme);

            assertThat(browser.all(selector)).hasSizeGreaterThanOrEqualTo(atLeast);
            browser.screenshot(view + "-" + theme);
        }
        assertThat(browser.errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void givenAnArabicSource_whenItsEngagementIsOpened_thenTheTextRunsFromTheRightWithItsProof(String theme) {
        browser.open(console + "?actor=DE&actor=DZ");
        use(theme);
        browser.activate(".list a");
        browser.settle();

        WebElement original = browser.first(".original");
        browser.activate(".fact[data-field=DATE]");

        assertThat(original.getAttribute("dir")).isEqualTo("rtl");
        assertThat(original.getCssValue("direction")).isEqualTo("rtl");
        assertThat(browser.all(".original mark.strong")).isNotEmpty().allSatisfy(mark -> assertThat(mark.getText())
                .contains("فبراير"));
        browser.screenshot("engagement-arabic-" + theme);
    }

    @Test
    void givenTwoDocumentsInTwoLanguages_whenTheOtherIsChosen_thenItsTextIsShownAndTheAddressSaysSo() {
        browser.open(console + "?actor=IT&actor=TN");
        browser.activate(".list a");
        browser.settle();

        browser.activate(".tabs button[aria-selected=false]");
        browser.settle();

        assertThat(browser.url()).contains("document=");
        assertThat(browser.first(".original").getText()).isNotBlank();
        assertThat(browser.all(".claim .says")).hasSizeGreaterThan(10);
        browser.screenshot("engagement-two-sources-light");
    }

    @Test
    void givenAFilter_whenChosen_thenItLivesInTheAddressAndBackTakesItAway() {
        browser.open(console);
        int all = browser.all(".list li").size();

        new Select(browser.first("select[name=status]")).selectByValue("PLANNED");
        browser.settle();

        assertThat(browser.url()).contains("status=PLANNED");
        assertThat(browser.all(".list li")).hasSizeLessThan(all).isNotEmpty();
        String address = browser.url();
        browser.back();
        assertThat(browser.all(".list li")).hasSize(all);
        browser.open(address);
        assertThat(browser.all(".list .chip.planned"))
                .hasSameSizeAs(browser.all(".list li"))
                .isNotEmpty();
    }

    @Test
    void givenTheKeyboardAlone_whenUsed_thenViewsListAndEngagementAreReached() {
        browser.open(console);
        browser.press("2");
        browser.settle();
        assertThat(browser.all(".matrix")).hasSize(1);

        browser.press("j");
        browser.type(Keys.ENTER);
        browser.settle();
        assertThat(browser.all(".case")).hasSize(1);

        browser.press(Keys.ESCAPE);
        browser.settle();
        assertThat(browser.all(".matrix")).hasSize(1);

        browser.press("/");
        browser.type("Lisbonne" + Keys.ENTER);
        browser.settle();
        assertThat(browser.url()).contains("text=Lisbonne");
    }

    @Test
    void givenAnUnknownEngagement_whenOpened_thenTheProblemIsNamed() {
        browser.open(console + "?id=6b9c1d8e-0000-4000-8000-000000000000");

        assertThat(browser.first("[role=alert]").getText()).contains("ENGAGEMENT_NOT_FOUND");
        browser.errors();
    }

    @Test
    void whenEveryControlIsLookedAt_thenItHasANameThatIsReadAloud() {
        for (String view : List.of("timeline", "matrix", "network", "map", "silence")) {
            browser.open(console + "?view=" + view);

            assertThat(browser.all("button, a[href], input, select").stream().filter(WebElement::isDisplayed))
                    .isNotEmpty()
                    .allSatisfy(control -> assertThat(control.getAccessibleName())
                            .as(control.getAttribute("outerHTML"))
                            .isNotBlank());
        }
    }

    private static void use(String theme) {
        browser.run(
                "document.documentElement.dataset.theme = arguments[0]; localStorage.setItem('parley.theme',"
                        + " arguments[0])",
                theme);
    }

    @SuppressWarnings("unchecked")
    private static List<String> hostsAsked() {
        return (List<String>)
                browser.run("return performance.getEntriesByType('resource').map(e => new URL(e.name).host)");
    }
}
