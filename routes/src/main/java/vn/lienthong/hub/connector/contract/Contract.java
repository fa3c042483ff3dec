package vn.lienthong.hub.connector.contract;

import java.util.List;

/**
 * What a contract says about a system.
 *
 * @param title its name in the contract
 * @param transport of the hub's
 * @param signIn the line of {@code connector.yaml}, with {@code %s} for the connector's id; null if the contract knows none
 * @param operations that can be described
 * @param leftOut what cannot be, each in a sentence
 */
record Contract(
        String title, String transport, String signIn, List<ContractOperation> operations, List<String> leftOut) {}
