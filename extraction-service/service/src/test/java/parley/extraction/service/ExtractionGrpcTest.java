package parley.extraction.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.engagement.v1.Evidence;
import parley.engagement.v1.Form;
import parley.extraction.v1.DescribeExtractorRequest;
import parley.extraction.v1.DescribeExtractorResponse;
import parley.extraction.v1.Entity;
import parley.extraction.v1.ExtractRequest;
import parley.extraction.v1.ExtractResponse;
import parley.extraction.v1.ExtractionServiceGrpc.ExtractionServiceBlockingStub;
import parley.extraction.v1.Observation;

@QuarkusTest
class ExtractionGrpcTest {
    private static final String TEXT = """
            \ud83d\udcf0 Le ministre tunisien de la Défense, Hatem Jaziri, a reçu mardi à Tunis le général Paolo Ferrante, \
            chef d'état-major italien, pour discuter de la lutte contre le terrorisme et de la sécurité des frontières.
            """;

    @GrpcClient("extraction")
    ExtractionServiceBlockingStub extraction;

    @Test
    void givenAMeeting_whenExtracted_thenEveryFieldIsProvenByASentenceOfTheText() {
        ExtractResponse response = extraction.extract(ExtractRequest.newBuilder()
                .setText(TEXT)
                .setPublishedAt("2024-05-16")
                .build());

        assertThat(response.getLanguage()).isEqualTo("fr");
        assertThat(response.getObservationsList()).hasSize(1);
        Observation observation = response.getObservations(0);
        assertThat(observation.getPartiesList()).containsExactly("IT", "TN");
        assertThat(observation.getFormsList()).contains(Form.FORM_MEETING);
        assertThat(observation.getPeriod().getStart()).isEqualTo("2024-05-14");
        assertThat(observation.getPlace().getCity()).isEqualTo("Tunis");
        assertThat(observation.getPersonsList())
                .extracting(p -> p.getName() + " " + p.getParty())
                .containsExactly("Hatem Jaziri TN", "Paolo Ferrante IT");
        for (Evidence evidence : observation.getEvidenceList())
            assertThat(codePoints(
                            evidence.getSpan().getStart(), evidence.getSpan().getEnd()))
                    .isEqualTo(evidence.getQuote());
    }

    @Test
    void givenCharactersBeyondTheFirstPlane_whenExtracted_thenSpansCountCodePoints() {
        ExtractResponse response =
                extraction.extract(ExtractRequest.newBuilder().setText(TEXT).build());

        for (Entity entity : response.getEntitiesList())
            assertThat(codePoints(entity.getSpan().getStart(), entity.getSpan().getEnd()))
                    .isEqualTo(entity.getSurface());
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', TEXT_EMPTY, text",
        "ok, 2024-02-31, '', DATE_IMPOSSIBLE, published_at",
        "ok, '', not a tag, LANGUAGE_TAG_INVALID, language_hint"
    })
    void givenBadInput_whenExtracted_thenTheErrorNamesReasonAndField(
            String text, String publishedAt, String languageHint, String reason, String field) throws Exception {
        StatusRuntimeException error = catchThrowableOfType(
                StatusRuntimeException.class,
                () -> extraction.extract(ExtractRequest.newBuilder()
                        .setText(text)
                        .setPublishedAt(publishedAt)
                        .setLanguageHint(languageHint)
                        .build()));

        Status status = StatusProto.fromThrowable(error);
        assertThat(error.getStatus().getCode()).isEqualTo(io.grpc.Status.Code.INVALID_ARGUMENT);
        ErrorInfo info = status.getDetails(0).unpack(ErrorInfo.class);
        assertThat(info.getReason()).isEqualTo(reason);
        assertThat(info.getDomain()).isEqualTo("parley.extraction");
        assertThat(status.getDetails(1)
                        .unpack(BadRequest.class)
                        .getFieldViolations(0)
                        .getField())
                .isEqualTo(field);
    }

    @Test
    void givenALanguageThatIsNotRead_whenExtracted_thenTheAnswerIsEmptyAndSaysWhy() {
        ExtractResponse response = extraction.extract(ExtractRequest.newBuilder()
                .setText(
                        "Der Minister hat am Dienstag in Berlin mit seinem Kollegen über die Lage in der Region gesprochen.")
                .build());

        assertThat(response.getObservationsList()).isEmpty();
        assertThat(response.getNotesList()).extracting(n -> n.getCode()).containsExactly("LANGUAGE_UNSUPPORTED");
    }

    @Test
    void whenDescribed_thenLanguagesActorsAndTopicsHaveNames() {
        DescribeExtractorResponse response =
                extraction.describeExtractor(DescribeExtractorRequest.getDefaultInstance());

        assertThat(response.getLanguagesList()).containsExactly("ar", "en", "es", "fr");
        assertThat(response.getActorsList())
                .filteredOn(a -> a.getId().equals("DZ"))
                .singleElement()
                .satisfies(a -> assertThat(a.getNamesMap()).containsEntry("fr", "Algérie"));
        assertThat(response.getTopicsCount()).isEqualTo(27);
    }

    private static String codePoints(int start, int end) {
        return TEXT.substring(TEXT.offsetByCodePoints(0, start), TEXT.offsetByCodePoints(0, end));
    }
}
