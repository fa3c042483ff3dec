package vn.lienthong.bench.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.style.Styler.LegendPosition;

import vn.lienthong.hub.population.matching.FieldVerdict;

/** The report as a picture: for each kind of pair, how many of a hundred became what. */
final class ReportPicture {
    private static final int WIDTH = 1_200;
    private static final int HEIGHT = 640;
    private static final int DEGREES = 60;

    private ReportPicture() {}

    /** @param file an SVG */
    static void write(Figures figures, Path file) throws IOException {
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("What becomes of %,d labelled pairs of names".formatted(figures.pairs()))
                .yAxisTitle("of 100 pairs")
                .build();
        chart.getStyler().setStacked(true).setXAxisLabelRotation(DEGREES).setLegendPosition(LegendPosition.OutsideE);
        List<String> kinds = List.copyOf(figures.rows().keySet());
        for (FieldVerdict verdict : ReportText.columns()) {
            List<Double> shares = new ArrayList<>();
            figures.rows().values().forEach(row -> shares.add(100.0 * row.count(verdict) / row.total()));
            chart.addSeries(verdict.name().toLowerCase(Locale.ROOT).replace('_', ' '), kinds, shares);
        }
        VectorGraphicsEncoder.saveVectorGraphic(chart, file.toString(), VectorGraphicsFormat.SVG);
    }
}
