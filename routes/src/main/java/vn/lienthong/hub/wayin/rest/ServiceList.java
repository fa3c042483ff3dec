package vn.lienthong.hub.wayin.rest;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.connector.Catalogue;
import vn.lienthong.hub.connector.Operation;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.context.Protocol;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;
import vn.lienthong.hub.fault.Text;
import vn.lienthong.hub.spine.Allowed;

/** What an agency may call, for its machines: every operation of its agreement that there is, on which terms, and where. */
@Component
final class ServiceList {
    static final String PATH = "/api/services";
    private static final String OPENAPI = "/openapi.json";

    private final Catalogue catalogue;
    private final OpenApiDocument openApi;
    private final ObjectMapper json;

    ServiceList(Catalogue catalogue, OpenApiDocument openApi, ObjectMapper json) {
        this.catalogue = catalogue;
        this.openApi = openApi;
        this.json = json;
    }

    /**
     * What is at a path.
     *
     * @param path below {@link #PATH}: empty for the list, {@code /openapi.json} for the document of all operations on it,
     *     {@code /<operation>/openapi.json} for that of one
     * @throws HubFault if there is nothing, or it may not be called
     */
    ObjectNode at(String path, Allowed allowed) {
        if (path.isEmpty() || path.equals("/")) {
            return list(allowed);
        }
        Collection<Operation> operations = allowed.operations().keySet();
        if (path.equals(OPENAPI)) {
            return openApi.of(operations);
        }
        if (path.endsWith(OPENAPI)) {
            return openApi.of(List.of(named(path.substring(1, path.length() - OPENAPI.length()), operations)));
        }
        throw new HubFault(FaultCode.OPERATION_UNKNOWN);
    }

    private Operation named(String name, Collection<Operation> agreed) {
        Operation operation = OperationName.parse(name)
                .flatMap(catalogue::operation)
                .orElseThrow(() -> new HubFault(FaultCode.OPERATION_UNKNOWN));
        if (!agreed.contains(operation)) {
            throw new HubFault(FaultCode.OPERATION_NOT_AGREED);
        }
        return operation;
    }

    private ObjectNode list(Allowed allowed) {
        ObjectNode list = json.createObjectNode();
        list.put("agency", allowed.agency());
        list.set("name", text(allowed.name()));
        list.put("validFrom", allowed.validFrom().toString());
        list.put("validTo", allowed.validTo().toString());
        list.put("openapi", PATH + OPENAPI);
        ArrayNode operations = list.putArray("operations");
        allowed.operations().forEach((operation, terms) -> {
            ObjectNode entry = operations.addObject();
            describe(entry, operation);
            describe(entry, terms);
            address(entry, operation);
        });
        return list;
    }

    private void describe(ObjectNode entry, Operation operation) {
        entry.put("operation", operation.key().name().toString());
        entry.set("summary", text(operation.summary()));
        entry.put("verification", operation.verification());
        entry.put("changes", operation.changes());
        entry.put("answersLater", operation.system().protocol() == Protocol.FILE);
        Optional.ofNullable(operation.life().validFrom()).ifPresent(day -> entry.put("validFrom", day.toString()));
        Optional.ofNullable(operation.life().validTo()).ifPresent(day -> entry.put("validTo", day.toString()));
        Optional.ofNullable(operation.answeredBy()).ifPresent(successor -> entry.put("answeredBy", successor));
    }

    private void describe(ObjectNode entry, Allowed.Terms terms) {
        ArrayNode purposes = entry.putArray("purposes");
        terms.purposes().forEach((purpose, name) -> {
            ObjectNode one = purposes.addObject().put("purpose", purpose);
            if (name != null) {
                one.set("name", text(name));
            }
        });
        terms.fields().forEach(entry.putArray("fields")::add);
        if (terms.requests() != null) {
            entry.putObject("quota")
                    .put("requests", terms.requests())
                    .put("per", terms.per().toString());
        }
    }

    private static void address(ObjectNode entry, Operation operation) {
        OperationName name = operation.key().name();
        entry.put("rest", operation.restPath());
        entry.put("openapi", PATH + "/" + name + OPENAPI);
        entry.put("wsdl", "/soap/" + name.connector() + "/" + operation.interfaceVersion() + "?wsdl");
    }

    private ObjectNode text(Text text) {
        return json.createObjectNode().put("vi", text.vi()).put("en", text.en());
    }
}
