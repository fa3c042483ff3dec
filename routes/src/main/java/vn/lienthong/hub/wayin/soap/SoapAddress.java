package vn.lienthong.hub.wayin.soap;

import java.util.Optional;
import java.util.UUID;

import javax.xml.namespace.QName;

import jakarta.servlet.http.HttpServletRequest;

import vn.lienthong.hub.connector.CanonicalNames;
import vn.lienthong.hub.connector.Catalogue;
import vn.lienthong.hub.connector.Operation;
import vn.lienthong.hub.context.OperationName;

/**
 * What the path {@code /soap/<connector>/<interface>} names.
 *
 * @param connector its id; empty if the path names none
 * @param interfaceVersion such as {@code v1}; empty if the path names none
 */
record SoapAddress(String connector, String interfaceVersion) {
    private static final int PARTS = 3;
    private static final String EXCHANGE_ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    static SoapAddress of(HttpServletRequest request) {
        String path = request.getRequestURI().substring("/soap".length());
        String[] parts = path.split("/", -1);
        return parts.length == PARTS ? new SoapAddress(parts[1], parts[2]) : new SoapAddress("", "");
    }

    boolean serves(Operation operation) {
        return operation.key().name().connector().equals(connector)
                && operation.interfaceVersion().equals(interfaceVersion);
    }

    /** The operation whose request has this root element, whatever its namespace: that is held against the schema. */
    Optional<OperationName> operation(Catalogue catalogue, QName root) {
        return catalogue.operations().stream()
                .filter(this::serves)
                .map(operation -> operation.key().name())
                .filter(name -> CanonicalNames.requestElement(name).equals(root.getLocalPart()))
                .findFirst();
    }

    /** {@code /soap/exchanges/<id>} asks for a promised answer; null for everything else. */
    UUID fetched() {
        return connector.equals("exchanges") && interfaceVersion.matches(EXCHANGE_ID)
                ? UUID.fromString(interfaceVersion)
                : null;
    }

    String namespace() {
        return CanonicalNames.namespace(connector, interfaceVersion);
    }
}
