package vn.lienthong.hub.connector;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code hub.connectors}.
 *
 * @param leaveOut ids of connectors that are neither read nor served, so that a broken one does not keep the hub from
 *     starting; {@code population} cannot be left out
 * @param look how often the folders are looked at while the hub runs; zero: never, so that changes need a restart
 * @param drainFor how long a revision that was replaced stays for what began with it; longer than any exchange may take
 */
@ConfigurationProperties("hub.connectors")
record ConnectorSettings(
        @DefaultValue List<String> leaveOut,
        @DefaultValue("300ms") Duration look,
        @DefaultValue("30s") Duration drainFor) {}
