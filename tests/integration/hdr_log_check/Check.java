// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;
import org.HdrHistogram.HistogramLogReader;

/**
 * Reads stampede.hlog with HdrHistogram's own reader, merges each tag's lines and compares with expected.txt
 * word by word; then writes from_java.txt with histograms made here. Exit status 1 when anything differs.
 */
public class Check {
    private static final double[] PERCENTILES = {0.0, 10.0, 50.0, 90.0, 95.0, 99.0, 99.9, 99.99, 100.0};
    private static final String[] NAMES = {"tag", "lines", "start", "end", "count", "min", "max", "p0", "p10",
        "p50", "p90", "p95", "p99", "p99.9", "p99.99", "p100", "mean", "deviation", "encoding"};

    private static final class Merged {
        final Histogram histogram = new Histogram(1, 3_600_000_000L, 3);
        int lines = 0;
        long start = 0;
        long end = 0;
    }

    public static void main(String[] args) throws IOException {
        final File folder = new File(args[0]);
        final Map<String, Merged> log = readLog(new File(folder, "stampede.hlog"));
        final boolean same = compare(log, new File(folder, "expected.txt"));
        writeOwn(new File(folder, "from_java.txt"));
        System.exit(same ? 0 : 1);
    }

    private static Map<String, Merged> readLog(File file) throws IOException {
        final Map<String, Merged> byTag = new TreeMap<>();
        try (HistogramLogReader reader = new HistogramLogReader(file)) {
            while (reader.hasNext()) {
                final Histogram line = (Histogram) reader.nextIntervalHistogram();
                if (line == null) {
                    continue;
                }
                final Merged merged = byTag.computeIfAbsent(line.getTag(), tag -> new Merged());
                if (merged.lines++ == 0) {
                    merged.start = line.getStartTimeStamp();
                }
                merged.end = line.getEndTimeStamp();
                merged.histogram.add(line);
            }
        }
        return byTag;
    }

    private static List<String> words(String tag, Merged merged) {
        final Histogram histogram = merged.histogram;
        final List<String> words = new ArrayList<>(List.of(tag, "" + merged.lines, "" + merged.start,
            "" + merged.end, "" + histogram.getTotalCount(), "" + histogram.getMinValue(),
            "" + histogram.getMaxValue()));
        for (double percentile : PERCENTILES) {
            words.add("" + histogram.getValueAtPercentile(percentile));
        }
        words.add("" + histogram.getMean());
        words.add("" + histogram.getStdDeviation());
        words.add(plain(histogram));
        return words;
    }

    private static boolean compare(Map<String, Merged> byTag, File expectedFile) throws IOException {
        boolean same = true;
        final List<String> lines = Files.readAllLines(expectedFile.toPath());
        if (lines.size() != byTag.size()) {
            System.out.println("tags: " + byTag.keySet() + " read, " + lines.size() + " expected");
            same = false;
        }
        for (String line : lines) {
            final String[] expected = line.split(" ");
            final Merged merged = byTag.get(expected[0]);
            if (merged == null) {
                System.out.println(expected[0] + ": not in the log");
                same = false;
                continue;
            }
            final List<String> read = words(expected[0], merged);
            System.out.println(String.join(" ", read.subList(0, read.size() - 1)));
            for (int i = 0; i < NAMES.length; ++i) {
                if (i >= expected.length || !agree(NAMES[i], read.get(i), expected[i])) {
                    System.out.println(expected[0] + " " + NAMES[i] + ": Java " + read.get(i) + ", expected "
                        + (i < expected.length ? expected[i] : "nothing"));
                    same = false;
                }
            }
        }
        return same;
    }

    /** Everything is the same text, but for sums of doubles and times that passed through doubles. */
    private static boolean agree(String name, String read, String expected) {
        if (name.equals("mean") || name.equals("deviation")) {
            final double wanted = Double.parseDouble(expected);
            return Math.abs(Double.parseDouble(read) - wanted) <= 1e-12 * Math.abs(wanted);
        }
        if (name.equals("start") || name.equals("end")) {
            return Math.abs(Long.parseLong(read) - Long.parseLong(expected)) <= 1;
        }
        return read.equals(expected);
    }

    private static void writeOwn(File file) throws IOException {
        final Random random = new Random(42);
        final Map<String, Histogram> all = new TreeMap<>();
        for (String name : List.of("empty", "zero", "one", "extremes", "dense", "sparse", "large_counts")) {
            all.put(name, new Histogram(1, 3_600_000_000L, 3));
        }
        all.get("zero").recordValueWithCount(0, 12345);
        all.get("one").recordValue(1);
        for (long value : new long[] {0, 1, 2047, 2048, 3_599_999_999L, 3_600_000_000L}) {
            all.get("extremes").recordValue(value);
        }
        for (int i = 0; i < 100_000; ++i) {
            all.get("dense").recordValue(Math.abs(random.nextInt(1 << (1 + random.nextInt(30)))));
        }
        for (int i = 0; i < 50; ++i) {
            all.get("sparse").recordValue((long) (random.nextDouble() * 3_600_000_000L));
        }
        for (int shift = 0; shift < 60; ++shift) {
            all.get("large_counts").recordValueWithCount(1000L + 3L * shift, 1L << shift);
        }
        try (PrintWriter out = new PrintWriter(file, "UTF-8")) {
            all.forEach((name, histogram) -> out.print(line(name, histogram) + "\n"));
        }
    }

    private static String line(String name, Histogram histogram) {
        final StringBuilder line = new StringBuilder(name);
        line.append(' ').append(plain(histogram)).append(' ').append(deflated(histogram));
        for (HistogramIterationValue value : histogram.recordedValues()) {
            line.append(' ').append(histogram.highestEquivalentValue(value.getValueIteratedTo()));
            line.append(':').append(value.getCountAtValueIteratedTo());
        }
        return line.toString();
    }

    private static String plain(Histogram histogram) {
        final ByteBuffer buffer = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        return base64(buffer, histogram.encodeIntoByteBuffer(buffer));
    }

    private static String deflated(Histogram histogram) {
        final ByteBuffer buffer = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        return base64(buffer, histogram.encodeIntoCompressedByteBuffer(buffer));
    }

    private static String base64(ByteBuffer buffer, int length) {
        return Base64.getEncoder().encodeToString(Arrays.copyOf(buffer.array(), length));
    }
}
