package vn.lienthong.hub.connector.contract;

import java.util.ArrayList;
import java.util.List;

/**
 * One operation as a contract describes it.
 *
 * @param name the hub's, such as {@code find-customer}
 * @param summary the contract's words for people
 * @param method of HTTP; null over files
 * @param path what follows the address, each parameter of it in braces under its canonical name; null over files
 * @param soapAction null but over SOAP
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

    /** One over files, whose question and answer are rows. */
    static ContractOperation ofRows(String name, List<Part> asked, List<Part> answered) {
        return new ContractOperation(
                name,
                "TODO " + name,
                null,
                null,
                null,
                List.of(),
                Part.object("question", "", CanonicalWords.unique(asked)),
                Part.object("answer", "", CanonicalWords.unique(answered)),
                false);
    }

    boolean isOverFiles() {
        return method == null;
    }

    boolean isSoap() {
        return soapAction != null;
    }

    boolean hasBody() {
        return isOverFiles() || !method.equals("GET") && !method.equals("DELETE");
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
