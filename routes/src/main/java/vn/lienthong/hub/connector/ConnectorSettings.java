package vn.lienthong.hub.connector;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code hub.connectors}.
 *
 * @param leaveOut ids of connectors that are neither read nor served, so that a broken one does not keep the hub from
 *     starting; {@code population} cannot be left out
 */
@ConfigurationProperties("hub.connectors")
record ConnectorSettings(@DefaultValue List<String> leaveOut) {}
