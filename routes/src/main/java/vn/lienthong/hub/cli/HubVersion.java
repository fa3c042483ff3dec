package vn.lienthong.hub.cli;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest, and the Java it runs on. */
final class HubVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = HubVersion.class.getPackage().getImplementationVersion();
        return new String[] {
            "hub " + (version == null ? "(not packed)" : version), "Java " + Runtime.version(),
        };
    }
}
