package vn.lienthong.hub.connector.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.lienthong.hub.connector.mapping.MappingException;

/**
 * Reads answer files. Whatever stands in one is somebody else's until it is matched to a request that waits for it: rows of
 * nobody, rows that come again and rows that are none are counted, and neither kept nor logged.
 */
final class AnswerFiles {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerFiles.class);

    private final Promises promises;
    private final LateOutcomes outcomes;
    private final MeterRegistry metrics;

    AnswerFiles(Promises promises, LateOutcomes outcomes, MeterRegistry metrics) {
        this.promises = promises;
        this.outcomes = outcomes;
        this.metrics = metrics;
    }

    /** What became of the requests that the rows of a file name. */
    enum Result {
        ANSWERED,
        /** Answered before, or too late. */
        AGAIN,
        OF_NOBODY,
        ILL_FORMED
    }

    /**
     * @return false if the file as a whole cannot be read
     * @throws vn.lienthong.hub.fault.HubFault if an answer cannot be recorded; the file is read again later
     */
    boolean read(FilePartner partner, FileOperation operation, byte[] content) {
        List<ObjectNode> rows;
        try {
            rows = operation.answers().read(operation.answers().decode(content));
        } catch (MappingException e) {
            LOG.error("An answer file of {} cannot be read: {}", operation.name(), e.getMessage());
            count(partner, Result.ILL_FORMED, 1);
            return false;
        }
        Map<Result, Integer> results = new EnumMap<>(Result.class);
        byKey(operation, rows).forEach((key, ofKey) -> results.merge(answer(operation, key, ofKey), 1, Integer::sum));
        LOG.info("An answer file of {} has requests: {}", operation.name(), results);
        results.forEach((result, number) -> count(partner, result, number));
        return true;
    }

    private static Map<String, List<ObjectNode>> byKey(FileOperation operation, List<ObjectNode> rows) {
        Map<String, List<ObjectNode>> byKey = new LinkedHashMap<>();
        for (ObjectNode row : rows) {
            byKey.computeIfAbsent(row.path(operation.answerKey()).asText(), key -> new ArrayList<>())
                    .add(row);
        }
        return byKey;
    }

    private Result answer(FileOperation operation, String key, List<ObjectNode> rows) {
        if (!RequestKey.isOne(key)) {
            return Result.ILL_FORMED;
        }
        if (promises.close(key, operation.name(), promise -> outcomes.answered(promise, operation, rows))) {
            return Result.ANSWERED;
        }
        return promises.isKnown(key, operation.name()) ? Result.AGAIN : Result.OF_NOBODY;
    }

    private void count(FilePartner partner, Result result, int number) {
        metrics.counter("hub.answer.rows", "system", partner.id(), "result", result.name())
                .increment(number);
    }
}
