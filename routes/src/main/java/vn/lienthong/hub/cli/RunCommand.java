package vn.lienthong.hub.cli;

import java.util.concurrent.Callable;

import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;

import vn.lienthong.hub.HubApplication;
import vn.lienthong.hub.context.UnusableFilesException;

/** {@code ./hub run}: the hub itself, with the databases that the environment names. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Run the hub.",
            "Settings are in config/application.yaml; each can be set in the environment instead."
        },
        footer = {
            "",
            "Example:",
            "  HUB_DATABASE_URL=jdbc:postgresql://db/hub HUB_DATABASE_USER=hub HUB_DATABASE_PASSWORD=… \\",
            "  HUB_POPULATION_URL=jdbc:postgresql://pop/population HUB_POPULATION_USER=hub_reader \\",
            "  HUB_POPULATION_PASSWORD=… HUB_MASTER_KEY=\"$(openssl rand -base64 32)\" ./hub run"
        })
final class RunCommand implements Callable<Integer> {
    /** The hub has started and ends by a signal: the process goes on after the command. */
    static final int GOES_ON = -1;

    private static final String PARENT = "HUB_PARENT_PID";

    @Override
    public Integer call() {
        Preflight.check(new StartEnvironment());
        endWithParent();
        try {
            SpringApplication.run(HubApplication.class);
            return GOES_ON;
        } catch (RuntimeException e) {
            throw new CannotRunException(reasonOf(e));
        }
    }

    /** The innermost message, which is the sentence of whoever knew why. */
    private static String reasonOf(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String reason =
                "The hub cannot run:\n  " + String.valueOf(cause.getMessage()).replace("\n", "\n  ");
        return cause instanceof UnusableFilesException files ? reason + "\n" + files.nextStep() : reason;
    }

    /** A hub that was started for a demo must not outlive it. */
    private static void endWithParent() {
        String parent = System.getenv(PARENT);
        if (parent != null) {
            ProcessHandle.of(Long.parseLong(parent))
                    .ifPresentOrElse(handle -> handle.onExit().thenRun(() -> System.exit(0)), () -> System.exit(0));
        }
    }
}
