package vn.lienthong.hub.wayin.file;

import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.Outcome;

/** Counts what became of the rows of a file. The verdicts and the faults add up to the rows. */
final class Summary {
    private final Map<String, Integer> verdicts = new TreeMap<>();
    private final Map<String, Integer> faults = new TreeMap<>();
    private int rows;
    private int deferred;

    void count(DataExchange exchange) {
        rows++;
        if (exchange.outcome() instanceof Outcome.Answered answered) {
            verdicts.merge(answered.verdict().name(), 1, Integer::sum);
        } else if (exchange.outcome() instanceof Outcome.Failed failed) {
            faults.merge(failed.fault().code().code(), 1, Integer::sum);
        } else {
            deferred++;
        }
    }

    /** @param encoding what is to be said of it */
    ObjectNode document(RequestFile file, ObjectNode encoding) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("file", file.path().getFileName().toString());
        document.put("agency", file.agency());
        document.put("operation", file.operation().toString());
        document.set("encoding", encoding);
        document.put("rows", rows);
        ObjectNode byVerdict = document.putObject("verdicts");
        verdicts.forEach(byVerdict::put);
        ObjectNode byFault = document.putObject("faults");
        faults.forEach(byFault::put);
        document.put("deferred", deferred);
        return document;
    }
}
