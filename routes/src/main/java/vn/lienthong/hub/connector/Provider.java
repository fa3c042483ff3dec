package vn.lienthong.hub.connector;

import vn.lienthong.hub.fault.Text;

/**
 * Whose system it is.
 *
 * @param name of the agency that owns it
 * @param kind {@code ministry}, {@code enterprise}, {@code bank}, {@code province} or {@code union}
 * @param unit that answers for it within the agency
 * @param contact of that unit
 */
public record Provider(Text name, String kind, String unit, String contact) {

    /** Of a descriptor that may lack some of it, which is a problem of its connector. */
    static Provider of(ConnectorDescriptor written) {
        ConnectorDescriptor.Owner owner = written.owner();
        return new Provider(
                written.name(),
                written.kind(),
                owner == null ? null : owner.unit(),
                owner == null ? null : owner.contact());
    }

    /** The same under the name of one of several. */
    Provider named(Text other) {
        return new Provider(other, kind, unit, contact);
    }
}
