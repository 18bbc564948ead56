package parley.bench;

import java.io.File;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Whether one build of the engine reads faster than another: {@code speed-by-turns OTHER FOLDER…}, where {@code OTHER} is a
 * checkout of another commit whose engine is compiled. Both are loaded in one JVM, each by a class loader of its own, and
 * read the same texts by turns, round by round; on a machine whose speed changes from minute to minute, the ratio of two
 * rounds that follow each other holds where the ratio of two runs does not. Prints the median of these ratios, and the
 * quarters on either side of it.
 */
public final class SpeedByTurns {
    /** Rounds before any is counted: some 9,000 texts a build, behind which the compiler of the JVM has settled. */
    private static final int WARM_UP = 60;

    private static final int ROUNDS = 60;
    private static final int LONG_TEXT = 1 << 18;

    private SpeedByTurns() {}

    /** Runs it. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        if (arguments.length < 2) throw new IllegalArgumentException("speed-by-turns OTHER FOLDER…");
        Path here = Path.of("").toAbsolutePath();
        Path other = Path.of(arguments[0]).toAbsolutePath();
        SampleTexts texts = SampleTexts.in(Arrays.copyOfRange(arguments, 1, arguments.length));
        Build before = Build.of(other, here, texts);
        Build now = Build.of(here, here, texts);
        for (int round = 0; round < WARM_UP; round++) {
            before.readTexts();
            now.readTexts();
        }
        double[] shorts = new double[ROUNDS];
        double[] longs = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            // Whoever comes second may find the machine warmer, or busier: they change places.
            boolean first = round % 2 == 0;
            double early = first ? before.readTexts() : now.readTexts();
            double late = first ? now.readTexts() : before.readTexts();
            shorts[round] = first ? early / late : late / early;
            double earlyLong = first ? before.readLong() : now.readLong();
            double lateLong = first ? now.readLong() : before.readLong();
            longs[round] = first ? earlyLong / lateLong : lateLong / earlyLong;
        }
        print("%d texts".formatted(texts.texts().size()), shorts);
        print("one text of %d Ki".formatted(LONG_TEXT >> 10), longs);
    }

    private static void print(String what, double[] ratios) {
        Arrays.sort(ratios);
        System.out.printf(
                Locale.ROOT,
                "%s: %.3f times as fast as the other build (median of %d rounds; half of them between %.2f and %.2f)%n",
                what,
                ratios[ROUNDS / 2],
                ROUNDS,
                ratios[ROUNDS / 4],
                ratios[ROUNDS * 3 / 4]);
    }

    /** An engine as it was compiled in a checkout, with the texts as its own documents. */
    private record Build(Object extractor, Method extract, List<Object> documents, Object longDocument) {
        /** The engine of a checkout: on the class path of this program, with its root in place of the root of this one. */
        static Build of(Path root, Path here, SampleTexts texts) throws ReflectiveOperationException {
            URL[] path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(entry -> Path.of(entry).toAbsolutePath())
                    .map(entry -> entry.startsWith(here) ? root.resolve(here.relativize(entry)) : entry)
                    .map(Build::url)
                    .toArray(URL[]::new);
            // Never closed: classes of the engine are loaded as long as it reads.
            ClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader());
            Class<?> document = loader.loadClass("parley.extraction.Document");
            Class<?> extractor = loader.loadClass("parley.extraction.Extractor");
            Method of = document.getMethod("of", String.class);
            List<Object> documents = new ArrayList<>();
            for (String text : texts.texts()) documents.add(of.invoke(null, text));
            return new Build(
                    extractor.getMethod("load").invoke(null),
                    extractor.getMethod("extract", document),
                    documents,
                    of.invoke(null, texts.ofLength(LONG_TEXT)));
        }

        private static URL url(Path entry) {
            try {
                return entry.toUri().toURL();
            } catch (MalformedURLException impossible) {
                throw new IllegalArgumentException("not on a class path: " + entry, impossible);
            }
        }

        /** Reads all texts, and returns the seconds that it took. */
        double readTexts() throws ReflectiveOperationException {
            long begin = System.nanoTime();
            for (Object document : documents) extract.invoke(extractor, document);
            return (System.nanoTime() - begin) / 1e9;
        }

        /** Reads the long text, and returns the seconds that it took. */
        double readLong() throws ReflectiveOperationException {
            long begin = System.nanoTime();
            extract.invoke(extractor, longDocument);
            return (System.nanoTime() - begin) / 1e9;
        }
    }
}
