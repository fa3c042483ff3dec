package vn.lienthong.hub.connector;

import java.util.List;

import vn.lienthong.hub.fault.Text;

/**
 * One entry below {@code operations} in {@code connector.yaml}.
 *
 * @param alias the short name in node ids, at most 18 characters
 * @param summary one line for people
 * @param call HTTP method and path, with canonical request fields in braces: {@code GET /customers/{customerCode}}
 * @param notFoundStatus the HTTP status by which a REST provider says that there is nothing; null if it has none
 * @param resultCode where a REST provider says within its answer how it went; null if it does not
 * @param soapAction what a SOAP 1.1 provider wants in that header; null for an empty one
 * @param verification whether the fields of the request are themselves the fields asked
 * @param changes whether it changes something at the provider
 * @param subject the answer's fields that are keys of the person it is about
 * @param sensitivity {@code public}, {@code internal}, {@code personal} or {@code sensitive}
 * @param keepBody what the exchange log keeps of the bodies: {@code none}, {@code digest} or {@code encrypted}
 */
public record OperationDescriptor(
        String alias,
        Text summary,
        String call,
        Integer notFoundStatus,
        ResultCode resultCode,
        String soapAction,
        boolean verification,
        boolean changes,
        List<String> subject,
        String sensitivity,
        String keepBody) {

    /** Beyond it a node id would be longer than the 34 characters that Hawtio shows. */
    static final int ALIAS_LENGTH = 18;

    public OperationDescriptor {
        subject = subject == null ? List.of() : List.copyOf(subject);
    }
}
