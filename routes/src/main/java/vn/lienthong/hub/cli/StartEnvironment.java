package vn.lienthong.hub.cli;

import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

import vn.lienthong.hub.HubSettings;

/** The settings as a hub that starts here would see them: the jar's, {@code config/application.yaml}, the environment. */
final class StartEnvironment {
    private final ConfigurableEnvironment environment = new StandardEnvironment();

    StartEnvironment() {
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
    }

    HubSettings settings() {
        return Binder.get(environment).bindOrCreate("hub", Bindable.of(HubSettings.class));
    }

    int port(String key) {
        return environment.getRequiredProperty(key, Integer.class);
    }
}
