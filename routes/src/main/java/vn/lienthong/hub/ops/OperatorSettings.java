package vn.lienthong.hub.ops;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code hub.operator}: who may sign in on the management port.
 *
 * @param name of the account that may sign in
 * @param password of that account, from the environment; without one nobody can sign in
 */
@ConfigurationProperties("hub.operator")
record OperatorSettings(@DefaultValue("operator") String name, String password) {
    /** Never shows the password. */
    @Override
    public String toString() {
        return "OperatorSettings[" + name + "]";
    }
}
