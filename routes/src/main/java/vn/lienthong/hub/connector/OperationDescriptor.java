package vn.lienthong.hub.connector;

import java.time.LocalDate;
import java.util.List;

import vn.lienthong.hub.fault.Text;

/**
 * One entry below {@code operations} in {@code connector.yaml}.
 *
 * @param alias the short name in node ids, at most 18 characters
 * @param summary one line for people
 * @param call HTTP method and path, with canonical request fields in braces: {@code GET /customers/{customerCode}}
 * @param soapAction what a SOAP provider calls the operation in its headers; null if it does not look there
 * @param notFoundStatus the HTTP status by which a REST provider says that there is nothing; null if it has none
 * @param resultCode where a provider says within its answer how it went; null if it does not
 * @param rows with {@code sql}: the list of the answer that the rows are the items of; null if one row is the answer
 * @param verification whether the fields of the request are themselves the fields asked
 * @param changes whether it changes something at the provider
 * @param subject the answer's fields that are keys of the person it is about
 * @param sensitivity {@code public}, {@code internal}, {@code personal} or {@code sensitive}
 * @param validFrom the first day on which the system answers it; null if it has always done so
 * @param validTo the last day; null if none is known
 * @param successor who answers from the next day on, in full, such as {@code public-security.find-judicial-record}
 * @param idempotent whether the system knows a change that comes twice by its {@code Idempotency-Key}
 * @param retry how often the system is asked again when it fails in passing; null: never
 * @param keepBody what the exchange log keeps of the bodies: {@code none}, {@code digest} or {@code encrypted}
 */
public record OperationDescriptor(
        String alias,
        Text summary,
        String call,
        String soapAction,
        Integer notFoundStatus,
        ResultCode resultCode,
        String rows,
        boolean verification,
        boolean changes,
        List<String> subject,
        String sensitivity,
        LocalDate validFrom,
        LocalDate validTo,
        String successor,
        boolean idempotent,
        Retry retry,
        String keepBody) {

    /** Beyond it a node id would be longer than the 34 characters that Hawtio shows. */
    public static final int ALIAS_LENGTH = 18;

    public OperationDescriptor {
        subject = subject == null ? List.of() : List.copyOf(subject);
    }
}
