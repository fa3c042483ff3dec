package vn.lienthong.bench.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import vn.lienthong.hub.population.matching.FieldVerdict;

/**
 * The report as a picture: for each kind of pair a bar, how many of a hundred became what. Written by hand, because the
 * libraries draw letters as outlines and make a hundred times as much of it.
 */
final class ReportPicture {
    private static final int WIDTH = 920;
    private static final int LEFT = 340;
    private static final int BAR = 560;
    private static final int LINE = 16;
    private static final int HEAD = 70;

    /** From green over yellow to red for what is compared, as far as eyes that cannot tell them apart can by brightness. */
    private static final Map<FieldVerdict, String> COLOURS = new EnumMap<>(Map.of(
            FieldVerdict.MATCH_EXACT, "#00572e",
            FieldVerdict.MATCH_CANONICAL, "#35a060",
            FieldVerdict.MATCH_FOLDED, "#a9d8a0",
            FieldVerdict.NEAR, "#fcbf5f",
            FieldVerdict.PARTIAL, "#fff0a8",
            FieldVerdict.MISMATCH, "#b5283a",
            FieldVerdict.ILL_FORMED, "#8c8c9c"));

    private final StringBuilder svg = new StringBuilder();
    private int y = HEAD;

    private ReportPicture() {}

    /** @param file an SVG */
    static void write(Figures figures, Path file) throws IOException {
        Files.writeString(file, new ReportPicture().draw(figures));
    }

    private String draw(Figures figures) {
        figures.rows().forEach((subject, rows) -> {
            text(
                    10,
                    y + LINE,
                    "bold",
                    String.format(Locale.ROOT, "%,d pairs of %s", figures.pairs(subject), subject.word()));
            y += LINE + 6;
            rows.forEach(this::bar);
            y += LINE / 2;
        });
        String bars = svg.toString();
        svg.setLength(0);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                .formatted(WIDTH, y));
        svg.append(" font-size=\"11\">\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        text(10, 20, "bold", "What becomes of labelled pairs: a bar for each kind, how many of a hundred became what");
        int x = 10;
        for (FieldVerdict verdict : ReportText.columns()) {
            rectangle(x, 36, 14, verdict, "");
            text(x + 20, 47, "normal", ReportText.words(verdict.name()));
            x += 126;
        }
        return svg.append(bars).append("</svg>\n").toString();
    }

    private void bar(String kind, Figures.Row row) {
        text(20, y + 11, "normal", kind);
        double x = LEFT;
        for (FieldVerdict verdict : ReportText.columns()) {
            double share = (double) row.count(verdict) / row.total();
            if (share > 0) {
                String title = String.format(Locale.ROOT, "%s: %.2f %%", ReportText.words(verdict.name()), 100 * share);
                rectangle(x, y, share * BAR, verdict, title);
                x += share * BAR;
            }
        }
        y += LINE;
    }

    private void rectangle(double x, int top, double width, FieldVerdict verdict, String title) {
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"13\" fill=\"%s\"><title>%s</title></rect>%n",
                x,
                top,
                width,
                COLOURS.get(verdict),
                title));
    }

    private void text(int x, int baseline, String weight, String text) {
        svg.append("<text x=\"%d\" y=\"%d\" font-weight=\"%s\">%s</text>\n".formatted(x, baseline, weight, text));
    }
}
