package vn.lienthong.hub.agreement;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code hub.sign-in}.
 *
 * @param clockTolerance how far the time that a client signs may be from the hub's, before or after
 */
@ConfigurationProperties("hub.sign-in")
record SignInSettings(@DefaultValue("5m") Duration clockTolerance) {}
