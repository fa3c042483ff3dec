package vn.lienthong.hub.connector;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;

import vn.lienthong.hub.fault.Text;

/**
 * {@code connector.yaml} as it is written.
 *
 * @param id the connector's id, equal to the name of its folder
 * @param name of the agency that owns the system
 * @param kind {@code ministry}, {@code enterprise}, {@code bank}, {@code province} or {@code union}
 * @param owner who answers for the system
 * @param interfaceVersion the major version its operations share, such as {@code v1}
 * @param contract {@code illustrative} when we made the contract up, {@code published} when the owner did
 * @param system where it is and how it is called
 * @param operations by their own names
 */
record ConnectorDescriptor(
        String id,
        Text name,
        String kind,
        Owner owner,
        @JsonProperty("interface") String interfaceVersion,
        String contract,
        SystemDescriptor system,
        Map<String, OperationDescriptor> operations) {

    public record Owner(String unit, String contact) {}
}
