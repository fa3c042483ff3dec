package vn.lienthong.hub.wayin.rest;

import java.util.Collection;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.connector.Catalogue;
import vn.lienthong.hub.connector.Operation;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;
import vn.lienthong.hub.spine.Allowed;

/** What an agency may call, for its machines: every operation of its agreement that there is, on which terms, and where. */
@Component
final class ServiceList {
    static final String PATH = "/api/services";
    static final String OPENAPI = "/openapi.json";

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
        return agreed.stream()
                .filter(operation -> operation.key().name().toString().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new HubFault(isOffered(name) ? FaultCode.OPERATION_NOT_AGREED : FaultCode.OPERATION_UNKNOWN));
    }

    private boolean isOffered(String name) {
        return OperationName.parse(name).flatMap(catalogue::operation).isPresent();
    }

    private ObjectNode list(Allowed allowed) {
        ObjectNode list = json.createObjectNode();
        list.put("agency", allowed.agency());
        list.putObject("name")
                .put("vi", allowed.name().vi())
                .put("en", allowed.name().en());
        list.put("validFrom", allowed.validFrom().toString());
        list.put("validTo", allowed.validTo().toString());
        list.put("openapi", PATH + OPENAPI);
        ArrayNode operations = list.putArray("operations");
        allowed.operations()
                .forEach((operation, terms) -> new ServiceEntry(operations.addObject()).write(operation, terms));
        return list;
    }
}
