package vn.lienthong.hub.connector.file;

import java.util.List;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.hub.connector.Operation;
import vn.lienthong.hub.connector.OperationSource;
import vn.lienthong.hub.connector.RowsAnswer;
import vn.lienthong.hub.connector.mapping.JsonMapping;
import vn.lienthong.hub.connector.mapping.JsonMappings;
import vn.lienthong.hub.connector.mapping.MappingException;
import vn.lienthong.hub.connector.transport.ResultCodeReader;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.ProviderAnswer;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/**
 * An operation whose requests and answers are rows of files.
 *
 * @param request null if the columns have the names of the request's fields
 * @param requests how request files are written
 * @param requestKey the column of a request with its key
 * @param answers how answer files are written
 * @param answerKey the column of an answer with the key of its request
 * @param resultCode null if every row of an answer holds something
 */
record FileOperation(
        Operation operation,
        JsonMapping request,
        RowCodec requests,
        String requestKey,
        RowCodec answers,
        String answerKey,
        ResultCodeReader resultCode,
        RowsAnswer answer) {
    /** Null if something is wrong with it. */
    static FileOperation read(OperationSource source, Problems problems) {
        RowLayout.Pair layout = problems.attempt(() -> RowLayoutReader.read(source));
        JsonMapping request = problems.attempt(() -> JsonMappings.forRequests(
                source.mapping("request.fields.csv"),
                source.mapping("request.jslt"),
                source.operation().request().document()));
        ResultCodeReader resultCode = problems.attempt(() -> ResultCodeReader.of(source));
        RowsAnswer answer = RowsAnswer.read(source, problems);
        return layout == null
                ? null
                : new FileOperation(
                        source.operation(),
                        request,
                        RowCodec.of(layout.requests()),
                        layout.requests().key(),
                        RowCodec.of(layout.answers()),
                        layout.answers().key(),
                        resultCode,
                        answer);
    }

    OperationName name() {
        return operation.key().name();
    }

    /**
     * The line of a request file.
     *
     * @throws MappingException if the provider's form cannot hold the request
     */
    String line(ObjectNode canonical, String key) throws MappingException {
        ObjectNode row = request == null ? canonical.deepCopy() : request.map(canonical);
        row.put(requestKey, key);
        String line = requests.write(row);
        requests.encode(line);
        return line;
    }

    /** @throws HubFault if the rows that answer one request make no answer, or say that the provider failed */
    ProviderAnswer answer(List<ObjectNode> rows) {
        Predicate<JsonNode> hasFound = row -> {
            try {
                return resultCode == null || resultCode.hasFound(row);
            } catch (MappingException e) {
                throw new HubFault(FaultCode.PROVIDER_ANSWER_UNREADABLE, e.getMessage(), e);
            }
        };
        return answer.of(rows.stream().filter(hasFound).map(this::withoutKey).toList());
    }

    /** The key is between the hub and the provider; a row that holds nothing else says that nothing was found. */
    private ObjectNode withoutKey(ObjectNode row) {
        ObjectNode rest = row.deepCopy();
        rest.remove(answerKey);
        return rest;
    }
}
