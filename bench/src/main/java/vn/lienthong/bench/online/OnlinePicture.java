package vn.lienthong.bench.online;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.HdrHistogram.Histogram;

/**
 * The findings as a picture: above, how many answers a second; below, how long they take at a steady rate, from the fastest
 * to the slowest thousandth. Written by hand, as {@code matching report} is.
 */
final class OnlinePicture {
    private static final int WIDTH = 920;
    private static final int LEFT = 330;
    private static final int BAR = 500;
    private static final int LINE = 20;
    private static final int HEAD = 50;
    private static final int PLOT = 260;
    private static final double[] SHARES = {0, 25, 50, 75, 90, 95, 99, 99.5, 99.9};
    private static final List<String> COLOURS = List.of("#00572e", "#35a060", "#b5283a", "#d98b00");

    private final StringBuilder svg = new StringBuilder();
    private int y = HEAD;

    private OnlinePicture() {}

    /** @param file an SVG */
    static void write(Findings findings, Path file) throws IOException {
        Files.writeString(file, new OnlinePicture().draw(findings.results()));
    }

    private String draw(List<Result> results) {
        text(10, 24, "bold", "Answers a second");
        double most = results.stream().mapToDouble(Result::throughput).max().orElse(1);
        results.forEach(result -> bar(result, most));
        List<Result> steady = results.stream()
                .filter(result -> result.steadyLatency().getTotalCount() > 0)
                .toList();
        y += HEAD;
        text(10, y, "bold", "Milliseconds at " + Plan.STEADY_RATE + "/s, from the fastest to the slowest");
        y += LINE;
        curves(steady);
        String head = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                .formatted(WIDTH, y + PLOT + HEAD);
        return head + " font-size=\"12\">\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n" + svg + "</svg>\n";
    }

    private void bar(Result result, double most) {
        text(10, y, "normal", result.key() + "  " + result.label());
        double width = most == 0 ? 0 : BAR * result.throughput() / most;
        add("<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"14\" fill=\"#35a060\"/>%n", LEFT, y - 11, width);
        text(LEFT + (int) width + 6, y, "normal", String.format(Locale.ROOT, "%,.0f", result.throughput()));
        y += LINE;
    }

    private void curves(List<Result> results) {
        double most = results.stream()
                .mapToDouble(result -> result.steadyLatency().getValueAtPercentile(SHARES[SHARES.length - 1]))
                .max()
                .orElse(1);
        int step = (WIDTH - 2 * HEAD) / (SHARES.length - 1);
        for (int i = 0; i < SHARES.length; i++) {
            text(HEAD + i * step, y + PLOT + LINE, "normal", SHARES[i] + " %");
        }
        for (int i = 0; i < results.size(); i++) {
            String colour = COLOURS.get(i % COLOURS.size());
            curve(results.get(i).steadyLatency(), most, step, colour);
            Result result = results.get(i);
            add(
                    "<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>%n",
                    HEAD + 20, y + (i + 1) * LINE, colour, result.key() + "  " + result.label());
        }
        text(2, y + 10, "normal", String.format(Locale.ROOT, "%.1f ms", most / 1e3));
    }

    private void curve(Histogram histogram, double most, int step, String colour) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < SHARES.length; i++) {
            double height = PLOT * histogram.getValueAtPercentile(SHARES[i]) / Math.max(1, most);
            points.append(String.format(Locale.ROOT, "%d,%.1f ", HEAD + i * step, y + PLOT - height));
        }
        add("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n", points, colour);
    }

    private void text(int x, int baseline, String weight, String text) {
        add("<text x=\"%d\" y=\"%d\" font-weight=\"%s\">%s</text>%n", x, baseline, weight, text);
    }

    private void add(String form, Object... values) {
        svg.append(String.format(Locale.ROOT, form, values));
    }
}
