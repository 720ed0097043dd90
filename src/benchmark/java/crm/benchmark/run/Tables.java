package crm.benchmark.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Where results go: what is going on and Markdown to a stream, the Markdown alone into a file. Not thread-safe. */
final class Tables {

    private static final int MILLIS = 1000;

    private final Path file;
    private final PrintStream out;

    /**
     * Empty so far.
     *
     * @param file replaced
     */
    Tables(Path file, PrintStream out) throws IOException {
        this.file = file;
        this.out = out;
        Files.writeString(file, "");
    }

    void progress(String line) {
        out.println(line);
    }

    /** A heading and lines of text below it. */
    void text(String heading, List<String> lines) throws IOException {
        write("## " + heading + "\n\n" + lines.stream().map(line -> line + "\n").collect(Collectors.joining()) + "\n");
    }

    /** A table; all columns but the first are flushed right. */
    void table(List<String> columns, List<List<String>> rows) throws IOException {
        String rule = "| --- |" + " ---: |".repeat(columns.size() - 1);
        write(row(columns) + rule + "\n" + rows.stream().map(Tables::row).collect(Collectors.joining()) + "\n");
    }

    /**
     * The results of a contest: their medians, and the first one's against each of the others.
     *
     * @param inMillis whether times are told in milliseconds, else in seconds
     */
    void results(List<Result> results, boolean inMillis) throws IOException {
        Result ours = results.get(0);
        String unit = inMillis ? "ms" : "s";
        table(
                List.of(
                        "program",
                        "runs",
                        "wall " + unit,
                        "CPU " + unit,
                        "peak MB",
                        ours.entry().name() + " to it, wall",
                        "run by run",
                        "CPU",
                        "peak"),
                results.stream().map(result -> row(result, ours, inMillis)).toList());
    }

    private static List<String> row(Result result, Result ours, boolean inMillis) {
        double[] pairs = ours.pairs(result, Sample::wallSeconds);
        boolean isOurs = result.equals(ours);
        return List.of(
                result.entry().name(),
                Integer.toString(result.samples().size()),
                time(result.median(Sample::wallSeconds), inMillis),
                time(result.median(Sample::cpuSeconds), inMillis),
                number(result.median(Sample::peakMegabytes), 0),
                isOurs ? "" : ratio(ours, result, Sample::wallSeconds),
                isOurs
                        ? ""
                        : number(Result.median(pairs), 2) + " (" + number(pairs[0], 2) + "-"
                                + number(pairs[pairs.length - 1], 2) + ")",
                isOurs ? "" : ratio(ours, result, Sample::cpuSeconds),
                isOurs ? "" : ratio(ours, result, Sample::peakMegabytes));
    }

    private static String ratio(Result ours, Result other, ToDoubleFunction<Sample> figure) {
        return number(ours.median(figure) / other.median(figure), 2);
    }

    private static String time(double seconds, boolean inMillis) {
        return inMillis ? number(seconds * MILLIS, 0) : number(seconds, 2);
    }

    /** A figure with so many decimals; a dash for a quotient of what was too short to be measured. */
    static String number(double value, int decimals) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + decimals + "f", value) : "-";
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private void write(String text) throws IOException {
        out.print(text);
        out.flush();
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }
}
