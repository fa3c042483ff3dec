package vn.lienthong.simulation.provider;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the simulation wants to know about a connector; the hub knows much more.
 *
 * @param path the folder
 * @param id the folder's name, {@code evn}
 * @param transport {@code rest}, {@code soap} or another
 * @param isXml whether its bodies over REST are XML
 * @param isSoap12 whether its envelopes are of SOAP 1.2
 * @param parameters the names in double braces anywhere in {@code connector.yaml}, such as {@code evn.base-url}
 */
public record ConnectorFolder(
        Path path, String id, String transport, boolean isXml, boolean isSoap12, SortedSet<String> parameters) {

    private static final Pattern PARAMETER = Pattern.compile("\\{\\{\\s*([A-Za-z0-9._-]+)\\s*}}");
    private static final String DESCRIPTION = "connector.yaml";

    /**
     * Reads one connector.
     *
     * @throws BrokenExampleException when {@code connector.yaml} is missing or not YAML, or names no transport
     */
    public static ConnectorFolder read(Path folder) {
        Path file = folder.resolve(DESCRIPTION);
        JsonNode root = Yaml.read(file);
        String transport = root.path("system").path("transport").textValue();
        if (transport == null) {
            throw new BrokenExampleException(file, "system.transport", "is missing");
        }
        SortedSet<String> parameters = new TreeSet<>();
        collect(root, parameters);
        return new ConnectorFolder(
                folder,
                folder.getFileName().toString(),
                transport,
                root.path("system").path("format").asText().equals("xml"),
                root.path("system").path("soapVersion").asText().equals("1.2"),
                parameters);
    }

    /**
     * All folders below the given one that have a {@code connector.yaml}, by name.
     *
     * @throws BrokenExampleException as {@link #read}
     */
    public static List<ConnectorFolder> allBelow(Path connectors) {
        try (Stream<Path> folders = Files.list(connectors)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve(DESCRIPTION)))
                    .sorted()
                    .map(ConnectorFolder::read)
                    .toList();
        } catch (IOException e) {
            throw new BrokenExampleException(connectors, "cannot be listed: " + e.getMessage(), e);
        }
    }

    /**
     * A value for each parameter but the address, by its name: {@code evn.api-key} is {@code simulated-api-key}, in the
     * demo as in tests, so that an example can show where it is sent. The simulated systems hold nothing real, listen on
     * 127.0.0.1, and whatever they are sent would do.
     */
    public SortedMap<String, String> simulatedSettings() {
        SortedMap<String, String> settings = new TreeMap<>();
        for (String parameter : parameters) {
            settings.put(parameter, "simulated-" + parameter.substring(parameter.indexOf('.') + 1));
        }
        settings.keySet().removeAll(addresses("").keySet());
        if (isOverSftp()) {
            settings.keySet().removeAll(List.of(hostKey(), privateKey()));
        }
        return settings;
    }

    /**
     * The parameters that are addresses, with their values.
     *
     * @param baseUrl where its system is simulated
     */
    public SortedMap<String, String> addresses(String baseUrl) {
        SortedMap<String, String> addresses = new TreeMap<>(Map.of(id + ".base-url", baseUrl));
        if (parameters.contains(id + ".token-url")) {
            addresses.put(id + ".token-url", baseUrl + SimulatedTokens.PATH);
        }
        return addresses;
    }

    /** As what it can be called: by its own id, or by those of the instances that it stands for. */
    public List<String> ids() {
        Path instances = path.resolve("instances.csv");
        if (!Files.isRegularFile(instances)) {
            return List.of(id);
        }
        try (Stream<String> lines = Files.lines(instances)) {
            return lines.skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(",")[0])
                    .toList();
        } catch (IOException e) {
            throw new BrokenExampleException(instances, "cannot be read: " + e.getMessage(), e);
        }
    }

    /** Whether another system answers an operation of it by now. */
    public boolean isSucceededIn(String operation) {
        JsonNode written =
                Yaml.read(path.resolve(DESCRIPTION)).path("operations").path(operation);
        return written.has("successor")
                && LocalDate.parse(written.path("validTo").asText())
                        .isBefore(LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")));
    }

    /** Whether its system can be simulated: it is called over HTTP. */
    public boolean isSimulated() {
        return isRest() || isSoap();
    }

    /** Whether its system is a database that can be simulated. */
    public boolean isDatabase() {
        return "sql".equals(transport);
    }

    /** Whether its system exchanges files and can be simulated. */
    public boolean isFilePartner() {
        return "file".equals(transport);
    }

    /** Whether its files are on a server over SFTP. */
    boolean isOverSftp() {
        return isFilePartner() && parameters.contains(hostKey());
    }

    /** The parameter with the fingerprint of its server's key. */
    String hostKey() {
        return id + ".host-key";
    }

    /** Whether the hub signs in there with a key of its own. */
    boolean isByKey() {
        return isOverSftp() && parameters.contains(privateKey());
    }

    /** The parameter with the file of the key with which the hub signs in. */
    String privateKey() {
        return id + ".private-key";
    }

    /** The settings of a system behind SQL: where its database is, and the account that reads it. */
    public SortedMap<String, String> databaseSettings(String jdbcUrl, String user, String password) {
        return new TreeMap<>(Map.of(id + ".jdbc-url", jdbcUrl, id + ".user", user, id + ".password", password));
    }

    boolean isRest() {
        return "rest".equals(transport);
    }

    SoapEnvelope soap() {
        return isSoap12 ? SoapEnvelope.SOAP_12 : SoapEnvelope.SOAP_11;
    }

    boolean isSoap() {
        return "soap".equals(transport);
    }

    private static void collect(JsonNode node, SortedSet<String> parameters) {
        if (node.isTextual()) {
            Matcher matcher = PARAMETER.matcher(node.textValue());
            while (matcher.find()) {
                parameters.add(matcher.group(1));
            }
        }
        node.forEach(child -> collect(child, parameters));
    }
}
