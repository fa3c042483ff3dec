package vn.lienthong.hub.context;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import vn.lienthong.hub.fault.Text;

/** What agreements say about an access, for people who are no party to them. */
public interface AgreedTerms {

    /** Of an agency's agreement, also of one that has ended; empty if there is none. */
    Optional<Terms> of(String agency);

    /** What is hidden from the people whom it is about, because a law that the agreement names says so. */
    Set<HiddenAccess> hidden();

    /**
     * @param name of the agency
     * @param purposes their names, as far as they have one
     */
    record Terms(Text name, LocalDate validFrom, LocalDate validTo, Map<String, Text> purposes) {}
}
