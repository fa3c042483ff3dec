package vn.lienthong.simulation.provider;

import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One case of an operation with all its faces, from {@code examples/<operation>/<name>.yaml}. A face that
 * the file does not have is a missing node ({@link JsonNode#isMissingNode()}), never null.
 *
 * @param file where it stands
 * @param operation the operation's short name, {@code find-customer}: the name of its folder
 * @param name the case, {@code found}: the name of the file without its ending
 * @param request what a consumer asks, in canonical JSON
 * @param sent what the hub sends to the provider's system
 * @param received what that system answers
 * @param asked the other cases of the connector that happen at the system, as {@code <operation>/<name>}, where the
 *     operation asks others; empty where it does not
 * @param response what the consumer gets, in canonical JSON
 * @param fault what the consumer gets instead, when the exchange fails
 * @param verdict the verdict on the exchange, null where the file names none
 * @param description what the case shows, null where the file does not say
 */
public record Example(
        Path file,
        String operation,
        String name,
        JsonNode request,
        JsonNode sent,
        JsonNode received,
        List<String> asked,
        JsonNode response,
        JsonNode fault,
        String verdict,
        String description) {

    /** Whether the provider's system is called at all in this case. */
    public boolean isSent() {
        return !sent.isMissingNode();
    }

    /** Shows which example it is and nothing of what stands in it. */
    @Override
    public String toString() {
        return operation + "/" + name;
    }
}
