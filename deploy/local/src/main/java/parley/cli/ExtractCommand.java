package parley.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import parley.extraction.Document;
import parley.extraction.Extractor;
import parley.extraction.messages.ExtractionMessages;
import parley.extraction.v1.ExtractRequest;
import parley.extraction.v1.ExtractResponse;
import parley.extraction.v1.ExtractionServiceGrpc;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads text files, without any service or by a running one. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = "Prints one line of JSON a .txt file: what it says about engagements, in the shape of the gold"
                + " records. Works without any service; with --target it asks a running extraction service.")
final class ExtractCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, and folders with .txt files in them.")
    private List<Path> paths;

    @Option(names = "--target", paramLabel = "HOST:PORT", description = "A running extraction service.")
    private Optional<String> address = Optional.empty();

    @Option(names = "--json", description = "One line of JSON a file; this is always so.")
    private boolean json;

    @Option(
            names = "--explain",
            description = "Instead of JSON, how each engagement was derived: which rule read which words.")
    private boolean explain;

    @Override
    public Integer call() {
        if (address.isEmpty()) {
            Extractor extractor = Extractor.load();
            return extract(request -> locally(extractor, request));
        }
        try (Target target = Target.of(address.get())) {
            var extraction = ExtractionServiceGrpc.newBlockingStub(target.channel());
            return extract(extraction::extract);
        }
    }

    private int extract(Function<ExtractRequest, ExtractResponse> reader) {
        List<Path> files = TextFiles.in(paths);
        int failed = 0;
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            String published = TextFiles.publishedGiven(file).orElse("");
            ExtractRequest request = ExtractRequest.newBuilder()
                    .setText(TextFiles.text(file))
                    .setPublishedAt(published)
                    .setExplain(explain)
                    .build();
            try {
                ExtractResponse response = reader.apply(request);
                System.out.println(
                        explain
                                ? Explanation.of(TextFiles.name(file), response)
                                : GoldRecord.of(TextFiles.name(file), response, published));
            } catch (io.grpc.StatusRuntimeException refused) {
                if (refused.getStatus().getCode() != io.grpc.Status.Code.INVALID_ARGUMENT) throw refused;
                System.err.println(file + ": " + refused.getStatus().getDescription());
                failed++;
            }
            Progress.show("read", i + 1, files.size());
        }
        return failed == 0 ? 0 : 1;
    }

    private static ExtractResponse locally(Extractor extractor, ExtractRequest request) {
        Optional<LocalDate> published = Optional.of(request.getPublishedAt())
                .filter(date -> !date.isEmpty())
                .map(LocalDate::parse);
        Document document = new Document(request.getText(), "", published, Optional.empty());
        return ExtractionMessages.read(extractor, document, request.getExplain());
    }
}
