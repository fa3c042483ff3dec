package vn.lienthong.hub.connector;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The part {@code system} of {@code connector.yaml}.
 *
 * @param transport the name of a route template: {@code rest}, {@code soap}, {@code sql} or {@code population}
 * @param baseUrl where the system is; a parameter such as {@code {{evn.base-url}}}
 * @param jdbcUrl where the database of a system behind {@code sql} is; a parameter such as {@code {{unions.jdbc-url}}}
 * @param signIn how the hub signs in there; null if it does not
 * @param headers what every call carries besides, by name; a value may be a parameter
 * @param connectTimeout for a connection, also for waiting for a free one
 * @param responseTimeout for a whole answer
 * @param files how files are exchanged with a system behind {@code file}; null if it is not said
 * @param parallelCalls how many calls the system may have at a time, from this node
 * @param format of the bodies of {@code rest}: {@code json} or {@code xml}
 * @param soapVersion of {@code soap}: {@code 1.1} or {@code 1.2}
 * @param circuitBreaker when the system is left alone for a while; null where it is as usual
 * @param tls whom the hub trusts there, and as whom it comes; null for the authorities that Java trusts
 */
public record SystemDescriptor(
        String transport,
        String baseUrl,
        String jdbcUrl,
        SignIn signIn,
        Map<String, String> headers,
        Duration connectTimeout,
        Duration responseTimeout,
        Integer parallelCalls,
        String format,
        String soapVersion,
        Tls tls,
        Files files,
        CircuitBreaker circuitBreaker) {

    private static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration DEFAULT_RESPONSE_TIMEOUT = Duration.ofSeconds(3);
    private static final int DEFAULT_PARALLEL_CALLS = 20;
    private static final String DEFAULT_FORMAT = "json";
    private static final String DEFAULT_SOAP_VERSION = "1.1";

    public SystemDescriptor {
        headers = headers == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        connectTimeout = connectTimeout == null ? DEFAULT_CONNECT_TIMEOUT : connectTimeout;
        responseTimeout = responseTimeout == null ? DEFAULT_RESPONSE_TIMEOUT : responseTimeout;
        parallelCalls = parallelCalls == null ? DEFAULT_PARALLEL_CALLS : parallelCalls;
        format = format == null && "rest".equals(transport) ? DEFAULT_FORMAT : format;
        soapVersion = soapVersion == null && "soap".equals(transport) ? DEFAULT_SOAP_VERSION : soapVersion;
    }

    /** How files are exchanged, as is usual where it is not said. */
    public Files filesOrUsual() {
        return files == null ? new Files(null, null, null, null, null) : files;
    }

    /** When the system is left alone, as is usual where it is not said. */
    public CircuitBreaker circuitBreakerOrUsual() {
        return circuitBreaker == null ? CircuitBreaker.USUAL : circuitBreaker;
    }

    /** The same where none of the files with certificates need be there. */
    SystemDescriptor withoutTls() {
        return new SystemDescriptor(
                transport,
                baseUrl,
                jdbcUrl,
                signIn,
                headers,
                connectTimeout,
                responseTimeout,
                parallelCalls,
                format,
                soapVersion,
                null,
                files,
                circuitBreaker);
    }

    /** In place of a system that cannot be used, so that the mappings can be looked at all the same. */
    static SystemDescriptor standIn(SystemDescriptor unusable) {
        return new SystemDescriptor(
                unusable == null ? null : unusable.transport(),
                "http://localhost",
                "jdbc:postgresql://localhost/",
                null,
                null,
                null,
                null,
                null,
                unusable == null ? null : unusable.format(),
                unusable == null ? null : unusable.soapVersion(),
                null,
                null,
                null);
    }

    /** Shows which headers there are, and not what stands in them: it may be a secret. */
    @Override
    public String toString() {
        return "SystemDescriptor[" + transport + ", " + baseUrl + ", " + signIn + ", " + headers.keySet() + "]";
    }

    /**
     * How the hub signs in.
     *
     * @param kind {@code api-key}, {@code basic}, {@code oauth2}, {@code timestamped-hash}, {@code database-account},
     *     {@code ssh-password} or {@code ssh-key}
     * @param header for {@code api-key}: the header that carries the secret
     * @param user for {@code basic}, {@code timestamped-hash}, {@code database-account}, {@code ssh-password} and {@code ssh-key}
     * @param secret a parameter, never the secret itself; for {@code ssh-key} the file with the private key
     * @param tokenUrl for {@code oauth2}: where tokens are to be had
     * @param clientId for {@code oauth2}: as whom the hub asks for them
     * @param scope for {@code oauth2}: what they are to be good for; null leaves it to the system
     */
    public record SignIn(
            String kind, String header, String user, String secret, String tokenUrl, String clientId, String scope) {
        /** Never shows the secret. */
        @Override
        public String toString() {
            return "SignIn[" + kind + "]";
        }
    }

    /**
     * The certificates of a connection over TLS, each file in PKCS#12 and each a parameter, like its password.
     *
     * @param keyStore with the hub's own certificate and key, where the system asks for one; may be null
     * @param trustStore with the authorities that may vouch for the system, and no others; null for those that Java trusts
     */
    public record Tls(String keyStore, String keyStorePassword, String trustStore, String trustStorePassword) {
        /** Never shows a password, nor where the keys lie. */
        @Override
        public String toString() {
            return "Tls[" + (keyStore == null ? "" : "a certificate of the hub") + "]";
        }
    }

    /**
     * When a system that fails is left alone.
     *
     * @param failureRate from how many per cent of failures on
     * @param callsAtLeast of how many calls within half a minute
     * @param openFor how long it is left alone, before some calls try it again
     */
    public record CircuitBreaker(Integer failureRate, Integer callsAtLeast, Duration openFor) {
        private static final int DEFAULT_FAILURE_RATE = 50;
        private static final int DEFAULT_CALLS_AT_LEAST = 20;
        private static final Duration DEFAULT_OPEN_FOR = Duration.ofSeconds(10);

        static final CircuitBreaker USUAL = new CircuitBreaker(null, null, null);

        public CircuitBreaker {
            failureRate = failureRate == null ? DEFAULT_FAILURE_RATE : failureRate;
            callsAtLeast = callsAtLeast == null ? DEFAULT_CALLS_AT_LEAST : callsAtLeast;
            openFor = openFor == null ? DEFAULT_OPEN_FOR : openFor;
        }
    }

    /**
     * How files are exchanged.
     *
     * @param collectFor how long requests are collected into one file
     * @param collectAtMost how many requests one file has at most
     * @param answerWithin how long after the request the answer must be there
     * @param doneEnding an answer file is complete when one with this ending lies beside it; null: when it has not
     *     changed for a while
     * @param hostKey over SFTP: the fingerprints of the keys of which the server must show one, with spaces or commas
     *     between them; a parameter
     */
    public record Files(
            Duration collectFor, Integer collectAtMost, Duration answerWithin, String doneEnding, String hostKey) {
        private static final Duration DEFAULT_COLLECT_FOR = Duration.ofMinutes(1);
        private static final int DEFAULT_COLLECT_AT_MOST = 1_000;
        private static final Duration DEFAULT_ANSWER_WITHIN = Duration.ofHours(24);

        public Files {
            collectFor = collectFor == null ? DEFAULT_COLLECT_FOR : collectFor;
            collectAtMost = collectAtMost == null ? DEFAULT_COLLECT_AT_MOST : collectAtMost;
            answerWithin = answerWithin == null ? DEFAULT_ANSWER_WITHIN : answerWithin;
        }
    }
}
