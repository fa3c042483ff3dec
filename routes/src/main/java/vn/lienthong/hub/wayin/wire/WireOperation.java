package vn.lienthong.hub.wayin.wire;

import java.util.Arrays;
import java.util.Optional;

import javax.xml.namespace.QName;

import vn.lienthong.hub.context.OperationName;

/** What can be asked in the wire format: the element of a request, and the operation that it calls. */
enum WireOperation {
    LOOK_UP(new QName(Namespaces.REQUEST, "TraCuuThongTinCongDan"), "lookup"),
    VERIFY(new QName(Namespaces.REQUEST, "XacThucThongTinCongDan"), "verify"),
    VERIFY_RELATIVE(new QName(Namespaces.RELATIVE_REQUEST, "XacMinhThongTinNhanThan"), "verify-relative");

    private final QName element;
    private final OperationName operation;

    WireOperation(QName element, String operation) {
        this.element = element;
        this.operation = new OperationName("population", operation);
    }

    /** The request with this root; empty if there is none. */
    static Optional<WireOperation> of(QName element) {
        return Arrays.stream(values())
                .filter(operation -> operation.element.equals(element))
                .findFirst();
    }

    static WireOperation of(OperationName name) {
        return Arrays.stream(values())
                .filter(operation -> operation.operation.equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Of the root and of everything in it. */
    String namespace() {
        return element.getNamespaceURI();
    }

    OperationName operation() {
        return operation;
    }
}
