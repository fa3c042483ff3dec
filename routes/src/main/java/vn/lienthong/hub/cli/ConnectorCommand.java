package vn.lienthong.hub.cli;

import picocli.CommandLine.Command;

/** {@code ./hub connector}: the folders of the connected systems, for who writes them. */
@Command(
        name = "connector",
        mixinStandardHelpOptions = true,
        description = {
            "Look after connected systems. lint, list and new need neither database nor settings.",
            "The script ./hub has two more: connector test runs their examples through the hub, connector simulate does",
            "what the examples say a system does."
        },
        subcommands = {
            ConnectorDocsCommand.class,
            ConnectorLintCommand.class,
            ConnectorListCommand.class,
            ConnectorNewCommand.class,
            ConnectorRevisionsCommand.class,
            ConnectorShowCommand.class,
            ConnectorTryCommand.class,
            ConnectorPauseCommand.class,
            ConnectorResumeCommand.class
        },
        footer = {"", "Example: ./hub connector lint evn"})
final class ConnectorCommand {}
