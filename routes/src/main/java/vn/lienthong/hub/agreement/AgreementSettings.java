package vn.lienthong.hub.agreement;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code hub.agreements}.
 *
 * @param look how often their folder is looked at while the hub runs; zero: never, so that changes need a restart
 */
@ConfigurationProperties("hub.agreements")
record AgreementSettings(@DefaultValue("1s") Duration look) {}
