package vn.lienthong.hub.wayin.wire;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code hub.wire}: the wire format of the population services.
 *
 * @param publicUrl the address at which agencies call it, such as {@code https://hub.example/dancu/v1}, to the letter,
 *     because it is part of what they sign; empty: nobody can sign in
 * @param allowedFrom addresses and networks from which agencies may sign in without a client certificate, as
 *     {@code 10.1.2.3} or {@code 10.1.0.0/16}
 */
@ConfigurationProperties("hub.wire")
record WireSettings(
        @DefaultValue("") String publicUrl,
        @DefaultValue({"127.0.0.0/8", "::1"}) List<String> allowedFrom) {}
