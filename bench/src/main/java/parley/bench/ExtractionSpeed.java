package parley.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.extraction.Document;
import parley.extraction.Extractor;

/**
 * How fast the engine reads on one thread: {@code extraction-speed FOLDER…}. Prints the time to load, texts a second in
 * the best of some rounds after warm-up (the machine is shared, so the best is the least disturbed), the slowest single
 * text, the heap in use, and the time for texts of growing length.
 */
public final class ExtractionSpeed {
    /**
     * The compiler of the JVM has settled when ten rounds are hardly faster than those before, and not before some 10,000
     * texts; a service has read that many in seconds.
     */
    private static final int LEAST_TENS = 8;

    private static final int MOST_TENS = 40;
    private static final double HARDLY = 1.02;

    private static final int ROUNDS = 10;
    private static final int KIB = 1 << 10;

    private ExtractionSpeed() {}

    /** Runs it. */
    public static void main(String[] folders) {
        long begin = System.nanoTime();
        Extractor extractor = Extractor.load();
        System.out.printf(Locale.ROOT, "loaded in %.2f s%n", seconds(begin));
        SampleTexts texts = SampleTexts.in(folders);
        List<Document> documents = texts.texts().stream().map(Document::of).toList();
        warmUp(extractor, documents);
        throughput(extractor, documents);
        slowest(extractor, documents);
        heap();
        growth(extractor, texts);
    }

    private static void warmUp(Extractor extractor, List<Document> documents) {
        double best = 0;
        for (int tens = 1; tens <= MOST_TENS; tens++) {
            long begin = System.nanoTime();
            for (int round = 0; round < ROUNDS; round++) documents.forEach(extractor::extract);
            double rate = ROUNDS * documents.size() / seconds(begin);
            boolean settled = tens >= LEAST_TENS && rate < best * HARDLY;
            best = Math.max(best, rate);
            if (settled || tens == MOST_TENS)
                System.out.printf(Locale.ROOT, "warmed up with %d texts%n", tens * ROUNDS * documents.size());
            if (settled) return;
        }
    }

    private static void throughput(Extractor extractor, List<Document> documents) {
        List<Double> rates = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            documents.forEach(extractor::extract);
            rates.add(documents.size() / seconds(begin));
        }
        rates.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%d texts: %.0f a second at best, %.0f in the median of %d rounds%n",
                documents.size(),
                rates.get(ROUNDS - 1),
                rates.get(ROUNDS / 2),
                ROUNDS);
    }

    private static void slowest(Extractor extractor, List<Document> documents) {
        double slowest = 0;
        for (Document document : documents) {
            double best = Double.MAX_VALUE;
            for (int i = 0; i < 3; i++) {
                long begin = System.nanoTime();
                extractor.extract(document);
                best = Math.min(best, seconds(begin));
            }
            slowest = Math.max(slowest, best);
        }
        System.out.printf(Locale.ROOT, "slowest text: %.1f ms%n", slowest * 1000);
    }

    private static void heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf("heap in use: %d MiB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    /** Texts made of whole articles, ten times longer each; linear time means the same microseconds a KiB. */
    private static void growth(Extractor extractor, SampleTexts texts) {
        for (int size = KIB; size <= KIB * KIB; size *= 4) {
            Document document = Document.of(texts.ofLength(size));
            double best = Double.MAX_VALUE;
            for (int i = 0; i < 5; i++) {
                long begin = System.nanoTime();
                extractor.extract(document);
                best = Math.min(best, seconds(begin));
            }
            System.out.printf(
                    Locale.ROOT,
                    "%5d Ki characters: %8.2f ms, %6.0f us a Ki%n",
                    size / KIB,
                    best * 1e3,
                    best * 1e6 / (size / KIB));
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
