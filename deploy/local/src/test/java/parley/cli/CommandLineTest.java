package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.ExitCode;

class CommandLineTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void givenATextAndItsDate_whenExtracted_thenOneLineInTheShapeOfTheGoldRecords() throws Exception {
        Files.writeString(
                folder.resolve("a.txt"),
                "Chilean Defence Minister Pablo Rivas met with his Portuguese counterpart Rui Tavares in Lisbon on Tuesday.");
        Files.writeString(
                folder.resolve("a.json"), "{\"published_given\": \"2024-05-15\", \"engagements\": \"not read\"}");

        List<String> lines = output("extract", folder.toString());

        assertThat(lines).hasSize(1);
        JsonNode record = JSON.readTree(lines.get(0));
        assertThat(record.fieldNames())
                .toIterable()
                .containsExactly("id", "language", "published", "published_given", "engagements");
        assertThat(record.path("id").asText()).isEqualTo("a");
        JsonNode engagement = record.path("engagements").get(0);
        assertThat(engagement.fieldNames())
                .toIterable()
                .containsExactly(
                        "required",
                        "forms",
                        "status",
                        "parties",
                        "start",
                        "end",
                        "approx",
                        "country",
                        "city",
                        "persons",
                        "topics",
                        "evidence");
        assertThat(engagement.path("start").asText()).isEqualTo("2024-05-14");
        assertThat(engagement.path("persons").get(0).fieldNames())
                .toIterable()
                .containsExactly("name", "party", "head", "title");
    }

    @Test
    void givenBytesThatAreNoText_whenExtracted_thenTheAnswerIsEmptyAndNothingBreaks() throws Exception {
        Files.write(folder.resolve("noise.txt"), new byte[] {(byte) 0xff, (byte) 0xfe, 'a', (byte) 0xc3, 0x28});

        assertThat(output("extract", folder.toString()))
                .singleElement()
                .asString()
                .contains("\"engagements\":[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "engagements"})
    void givenNoService_whenAsked_thenTheExitCodeSaysSo(String command) {
        assertThat(Parley.execute(command, "--target", "127.0.0.1:1")).isEqualTo(Parley.UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aggregate", "nonsense", "show", "ingest"})
    void givenWrongUsage_whenRun_thenTheExitCodeSaysSo(String command) {
        assertThat(Parley.execute(command)).isEqualTo(ExitCode.USAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "extract", "engagements", "show", "aggregate", "status"})
    void givenAnyCommand_whenHelpIsAsked_thenItIsGiven(String command) {
        assertThat(String.join("\n", output(command, "--help"))).contains("Usage: parley " + command, "--json");
    }

    @Test
    void givenAMissingPath_whenExtracted_thenItFails() {
        assertThat(Parley.execute("extract", folder.resolve("none").toString())).isEqualTo(ExitCode.SOFTWARE);
    }

    private static List<String> output(String... args) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            assertThat(Parley.execute(args)).isZero();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
