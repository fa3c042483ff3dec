package vn.lienthong.hub.connector.contract;

import java.util.List;
import java.util.Map;

/**
 * What a contract says about a system.
 *
 * @param title its name in the contract
 * @param transport of the hub's
 * @param signIn the line of {@code connector.yaml}, with {@code %s} for the connector's id; null if the contract knows none
 * @param operations that can be described
 * @param leftOut what cannot be, each in a sentence
 * @param assumed what it does not say and somebody had to, each in a sentence
 * @param kept what is to stand in {@code contract/}, by its name; null for the contract as it is
 */
record Contract(
        String title,
        String transport,
        String signIn,
        List<ContractOperation> operations,
        List<String> leftOut,
        List<String> assumed,
        Map<String, String> kept) {

    Contract(String title, String transport, String signIn, List<ContractOperation> operations, List<String> leftOut) {
        this(title, transport, signIn, operations, leftOut, List.of(), null);
    }

    boolean isOverFiles() {
        return transport.equals("file");
    }
}
