package vn.lienthong.hub;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code hub}: what a hub cannot run without, and where it reads.
 *
 * @param home the folder with {@code config/} and {@code connectors/}
 * @param masterKey 32 random bytes in Base64, from the environment
 * @param database the hub's own database
 * @param population the population database, with an account that can only read
 */
@ConfigurationProperties("hub")
public record HubSettings(
        @DefaultValue(".") String home, String masterKey, DatabaseSettings database, DatabaseSettings population) {

    /** Never shows a secret. */
    @Override
    public String toString() {
        return "HubSettings[" + home + "]";
    }

    /**
     * A PostgreSQL database.
     *
     * @param url such as {@code jdbc:postgresql://host:5432/hub}
     * @param user the account
     * @param password its password, from the environment
     * @param connections the size of the pool
     */
    public record DatabaseSettings(
            String url,
            String user,
            String password,
            @DefaultValue("16") int connections) {
        /** Shows neither the password nor the address, which may hold one. */
        @Override
        public String toString() {
            return "DatabaseSettings[" + user + "]";
        }
    }
}
