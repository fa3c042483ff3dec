package vn.lienthong.hub.connector;

import java.util.List;

/**
 * The code by which a provider says within an answer of status 200–299 how it went.
 *
 * @param field where the code stands, dots going into objects or elements: {@code ket_qua.ma}; in XML below the root
 *     element, an attribute with {@code @} before its name: {@code @trangThai}
 * @param found the codes of an answer that holds something; at least one
 * @param notFound the codes that say that there is nothing; any other one says that the provider failed
 */
public record ResultCode(String field, List<String> found, List<String> notFound) {

    public ResultCode {
        found = found == null ? List.of() : List.copyOf(found);
        notFound = notFound == null ? List.of() : List.copyOf(notFound);
    }

    /** Whether it can be read by: it has a field and codes, and none of them means both. */
    public boolean isUsable() {
        return field != null
                && field.matches("[^.\\s]+(\\.[^.\\s]+)*")
                && !found.isEmpty()
                && found.stream().noneMatch(notFound::contains);
    }
}
