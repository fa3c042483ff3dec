package vn.lienthong.hub.cli;

import java.nio.file.Path;
import java.util.List;

import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.server.Ssl;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

import vn.lienthong.hub.HubSettings;

/** The settings as a hub that starts here would see them: the jar's, {@code config/application.yaml}, the environment. */
final class StartEnvironment {
    private final ConfigurableEnvironment environment = new StandardEnvironment();

    StartEnvironment() {
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
    }

    /** @throws CannotRunException naming the setting whose value cannot be used */
    HubSettings settings() {
        try {
            return Binder.get(environment).bindOrCreate("hub", Bindable.of(HubSettings.class));
        } catch (BindException e) {
            // The value may be a secret, so it is not repeated.
            throw new CannotRunException("The setting " + e.getName() + " has a value that cannot be used"
                    + (e.getOrigin() == null ? "" : ": " + e.getOrigin()) + ".");
        }
    }

    /** @throws CannotRunException if none is configured */
    Path sealFile() {
        return Binder.get(environment)
                .bind("hub.log.seal-file", String.class)
                .map(Path::of)
                .orElseThrow(
                        () -> new CannotRunException("Say with --seals or HUB_LOG_SEAL_FILE where the seals are."));
    }

    /** Whether the hub itself speaks TLS with operators. */
    boolean operatorsComeOverTls() {
        return Ssl.isEnabled(Binder.get(environment)
                .bind("management.server.ssl", Bindable.of(Ssl.class))
                .orElse(null));
    }

    /** What is wrong with the names of settings in the hub's files. */
    List<String> unknownSettings() {
        return SettingNames.unknownIn(environment);
    }
}
