package vn.lienthong.hub.exchangelog;

import java.util.UUID;

import com.fasterxml.uuid.Generators;

import vn.lienthong.hub.context.Caller;

/**
 * Something that is done with what the log keeps, past every way in: by somebody at the command line, or by the hub itself.
 * It is an exchange in the log like any other, of the agency {@link Caller#HUB}.
 *
 * @param id the exchange's id
 * @param operation such as {@code hub.view-body}
 * @param officer who does it; null for the hub itself
 * @param purpose why
 * @param about the id of what it is done with; null if it has none
 */
public record OwnAct(UUID id, String operation, String officer, String purpose, String about) {
    public static OwnAct of(String operation, String officer, String purpose, String about) {
        return new OwnAct(Generators.timeBasedEpochRandomGenerator().generate(), operation, officer, purpose, about);
    }

    String protocol() {
        return officer == null ? "TIMER" : "COMMAND";
    }
}
