package vn.lienthong.hub.cli;

import picocli.CommandLine.Command;

/** {@code ./hub connector}: the folders of the connected systems, for who writes them. */
@Command(
        name = "connector",
        mixinStandardHelpOptions = true,
        description = {
            "Look after the folders of connected systems. No database and no settings are needed.",
            "The script ./hub has one more: connector test runs their examples through the hub."
        },
        subcommands = {ConnectorLintCommand.class, ConnectorListCommand.class, ConnectorNewCommand.class},
        footer = {"", "Example: ./hub connector lint evn"})
final class ConnectorCommand {}
