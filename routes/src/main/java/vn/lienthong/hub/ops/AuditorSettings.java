package vn.lienthong.hub.ops;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code hub.auditor}: who may look into the exchange log on the management port, and see nothing else there.
 *
 * @param name of the account that may sign in
 * @param password of that account, from the environment; without one nobody can sign in with it
 */
@ConfigurationProperties("hub.auditor")
record AuditorSettings(@DefaultValue("auditor") String name, String password) {
    /** Never shows the password. */
    @Override
    public String toString() {
        return "AuditorSettings[" + name + "]";
    }
}
