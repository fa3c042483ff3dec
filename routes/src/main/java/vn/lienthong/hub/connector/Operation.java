package vn.lienthong.hub.connector;

import java.util.List;

import vn.lienthong.hub.context.BodyPolicy;
import vn.lienthong.hub.context.OperationKey;
import vn.lienthong.hub.context.Protocol;
import vn.lienthong.hub.fault.Text;

/**
 * One revision of an operation, ready to be called.
 *
 * @param key its full name and revision; the route that serves it has the id {@code key.routeId()}
 * @param alias the short name in the node ids of its route
 * @param summary one line for people
 * @param provider whose system answers it
 * @param sensitivity {@code public}, {@code internal}, {@code personal} or {@code sensitive}
 * @param interfaceVersion such as {@code v1}
 * @param verification whether the fields of a request are the fields asked
 * @param changes whether it changes something at the provider
 * @param request the canonical request
 * @param response the canonical response
 * @param subject the answer's fields that are keys of the person it is about
 * @param keepBody what the exchange log keeps of its bodies
 * @param system the system it belongs to
 * @param successor the connector that answers for its own, which is over; null for all others
 * @param life its days, and the operation that answers afterwards
 * @param retry how often its system is asked again when it fails in passing; null: never
 */
public record Operation(
        OperationKey key,
        String alias,
        Text summary,
        Provider provider,
        String sensitivity,
        String interfaceVersion,
        boolean verification,
        boolean changes,
        CanonicalSchema request,
        CanonicalSchema response,
        List<String> subject,
        BodyPolicy keepBody,
        ConnectedSystem system,
        String successor,
        Life life,
        Retry retry) {

    /**
     * Who answers in its place today: the connector of another instance, or an operation in full. Null if it does so
     * itself.
     */
    public String answeredBy() {
        return successor == null && life.successor() != null && life.isOver()
                ? life.successor().toString()
                : successor;
    }

    /** Whether a call today is answered later, in a file. An operation that succeeds another answers at once. */
    public boolean answersLater() {
        return system.protocol() == Protocol.FILE && (life.successor() == null || !life.isOver());
    }

    /** {@code /api/<connector>/<interface>/<operation>}. */
    public String restPath() {
        return "/api/" + key.name().connector() + "/" + interfaceVersion + "/"
                + key.name().operation();
    }
}
