package vn.lienthong.hub.connector;

import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.hub.context.BodyPolicy;
import vn.lienthong.hub.context.OperationKey;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.context.Protocol;
import vn.lienthong.hub.fault.Text;

import static vn.lienthong.hub.connector.Json.object;

/** An operation as tests need one. */
final class SomeOperation {
    private static final ObjectNode REQUEST = object("{\"type\": \"object\", \"properties\": {}}");
    private static final ObjectNode RESPONSE = object("""
            {"type": "object", "properties": {
              "fullName": {"type": "string"},
              "personalNumber": {"type": "string"},
              "customerCode": {"type": "string"},
              "status": {"type": "string", "enum": ["active", "closed"]}}}
            """);

    private SomeOperation() {}

    static Operation of(String name, String revision, String alias, String... subject) {
        return new Operation(
                new OperationKey(OperationName.parse(name).orElseThrow(), revision),
                alias,
                new Text("Tra cứu", "Look up"),
                new Provider(new Text("Điện lực", "Electricity"), "enterprise", "Systems", "systems@evn.example"),
                "personal",
                "v1",
                false,
                false,
                CanonicalSchema.ofRequest(REQUEST),
                CanonicalSchema.ofResponse(RESPONSE),
                List.of(subject),
                BodyPolicy.DIGEST,
                new ConnectedSystem(
                        "evn", Protocol.REST, Duration.ofSeconds(3), 1, SystemDescriptor.CircuitBreaker.USUAL),
                null,
                Life.WITHOUT_DAYS,
                null);
    }
}
