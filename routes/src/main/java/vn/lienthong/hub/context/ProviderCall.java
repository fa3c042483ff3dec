package vn.lienthong.hub.context;

/**
 * The call that the hub made to a provider.
 *
 * @param protocol the way out
 * @param nanos how long the provider took, mapping included
 * @param servedBy the operation that was called in the place of the one that was asked, with its revision; null if that one was
 */
public record ProviderCall(Protocol protocol, long nanos, OperationKey servedBy) {}
