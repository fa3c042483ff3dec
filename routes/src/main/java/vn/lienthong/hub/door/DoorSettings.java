package vn.lienthong.hub.door;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code hub.door}.
 *
 * @param bodyLimit the largest request body, in whatever encoding and however it is sent
 * @param timeAllowed the time that a whole exchange may take
 */
@ConfigurationProperties("hub.door")
record DoorSettings(
        @DefaultValue("1MB") DataSize bodyLimit,
        @DefaultValue("10s") Duration timeAllowed) {}
