package vn.lienthong.bench.online;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.HdrHistogram.Histogram;

import vn.lienthong.bench.online.load.Measured;

/** The findings as a document for a program. */
final class OnlineDocument {
    private static final double[] PERCENTILES = {50, 90, 99, 99.9, 100};
    private static final double MICROS_PER_MILLI = 1e3;

    private OnlineDocument() {}

    static Map<String, Object> of(Findings findings, Plan plan, Machine machine) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("machine", machine);
        document.put("people", plan.people());
        document.put("saturation", plan.saturation());
        document.put("steadyRate", Plan.STEADY_RATE);
        document.put("ratios", findings.limits().stream().map(Limit::entry).toList());
        document.put("leftOut", findings.leftOut());
        document.put(
                "contenders",
                findings.results().stream().map(OnlineDocument::entry).toList());
        Map<String, Double> provider = new TreeMap<>();
        findings.provider().forEach((size, throughput) -> provider.put(size.kilobytes() + " kB", throughput));
        document.put("providerAlonePerSecond", provider);
        return document;
    }

    private static Map<String, Object> entry(Result result) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("key", result.key());
        entry.put("label", result.label());
        entry.put("perSecond", result.throughput());
        entry.put("perSecondByTurn", result.throughputs());
        entry.put("perSecondUnderClosedLoad", result.closedThroughput());
        entry.put("cpuMicrosPerAnswer", result.cpuMicros());
        entry.put("allocatedBytesPerAnswer", result.allocated());
        entry.put("loggedBytesPerAnswer", result.written());
        entry.put("wrongAnswers", result.wrong());
        if (result.steadyLatency().getTotalCount() > 0) {
            entry.put("millisAtSteadyRate", percentiles(result.steadyLatency()));
        }
        List<Map<String, Object>> rungs = result.ladder().entrySet().stream()
                .map(rung -> rung(rung.getKey(), rung.getValue()))
                .toList();
        if (!rungs.isEmpty()) {
            entry.put("ladder", rungs);
        }
        return entry;
    }

    private static Map<String, Object> rung(int rate, Measured measured) {
        Map<String, Object> rung = new LinkedHashMap<>();
        rung.put("perSecond", rate);
        rung.put("answeredShare", measured.share());
        rung.put("millis", percentiles(measured.latency()));
        return rung;
    }

    private static Map<String, Double> percentiles(Histogram histogram) {
        Map<String, Double> percentiles = new LinkedHashMap<>();
        for (double percentile : PERCENTILES) {
            percentiles.put("p" + percentile, histogram.getValueAtPercentile(percentile) / MICROS_PER_MILLI);
        }
        return percentiles;
    }
}
