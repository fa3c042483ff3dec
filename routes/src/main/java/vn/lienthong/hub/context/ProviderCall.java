package vn.lienthong.hub.context;

/**
 * The call that the hub made to a provider.
 *
 * @param protocol the way out
 * @param nanos how long the provider took, mapping included
 */
public record ProviderCall(Protocol protocol, long nanos) {}
