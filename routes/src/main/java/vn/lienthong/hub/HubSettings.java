package vn.lienthong.hub;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code hub}: what a hub cannot run without, and where it listens and reads.
 *
 * @param port the port for agencies
 * @param address on which the port for agencies listens; 0.0.0.0 for all
 * @param management the port for operators: Hawtio, metrics, the exchange log
 * @param home the folder with {@code config/} and {@code connectors/}
 * @param masterKey 32 random bytes in Base64, from the environment
 * @param masterKeyFile a file that holds it instead, such as a mounted secret
 * @param database the hub's own database
 * @param population the population database, with an account that can only read
 */
@ConfigurationProperties("hub")
public record HubSettings(
        @DefaultValue("8080") int port,
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue ListenerSettings management,
        @DefaultValue(".") String home,
        String masterKey,
        String masterKeyFile,
        DatabaseSettings database,
        DatabaseSettings population) {

    /** Never shows a secret. */
    @Override
    public String toString() {
        return "HubSettings[" + home + "]";
    }

    /**
     * Where operators come in.
     *
     * @param port the port for operators
     * @param address on which the port for operators listens; one that is not loopback needs TLS, which is set under
     *     {@code management.server.ssl}, or said to be in front
     * @param tlsInFront whether something in front of the hub speaks TLS with operators, and nobody else reaches the port
     */
    public record ListenerSettings(
            @DefaultValue("8081") int port,
            @DefaultValue("127.0.0.1") String address,
            @DefaultValue("false") boolean tlsInFront) {}

    /**
     * A PostgreSQL database.
     *
     * @param url where it is, such as {@code jdbc:postgresql://host:5432/name}
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
