package vn.lienthong.hub.wayin.soap;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code hub.soap}.
 *
 * @param publicUrl where agencies reach the hub, such as {@code https://hub.example}: the address in contracts; empty for
 *     the address at which the contract is fetched
 */
@ConfigurationProperties("hub.soap")
record SoapSettings(@DefaultValue("") String publicUrl) {}
