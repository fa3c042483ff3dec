package vn.lienthong.hub.connector.contract;

import java.util.ArrayList;
import java.util.List;

/**
 * One operation as a contract describes it.
 *
 * @param name the hub's, such as {@code find-customer}
 * @param summary the contract's words for people
 * @param method of HTTP
 * @param path what follows the address, each parameter of it in braces under its canonical name
 * @param soapAction null over REST
 * @param parameters in path and query
 * @param body of the request; null if there is none
 * @param answer the message that comes back
 * @param hasNotFoundStatus whether status 404 says that there is nothing
 */
record ContractOperation(
        String name,
        String summary,
        String method,
        String path,
        String soapAction,
        List<Part> parameters,
        Part body,
        Part answer,
        boolean hasNotFoundStatus) {

    boolean isSoap() {
        return soapAction != null;
    }

    boolean hasBody() {
        return !method.equals("GET") && !method.equals("DELETE");
    }

    /** The parts of the canonical request. */
    List<Part> asked() {
        List<Part> asked = new ArrayList<>(parameters);
        if (body != null) {
            asked.addAll(body.parts());
        }
        return asked;
    }
}
