package vn.lienthong.simulation.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A home of the hub that a test writes for itself, with the stand-in as the hub. */
record HomeOnDisk(Path folder) {

    private static final List<String> AGENCIES = List.of(
            "agribank", "education", "evn", "government-office", "justice", "labour", "social-insurance", "viettel");

    /** Of ministries whose systems only their examples are asked about. */
    private static final List<String> OPERATIONS = List.of(
            "education/examples/find-pupil",
            "education/examples/list-classes-attended",
            "health/examples/find-insurance-card-use",
            "health/examples/find-vaccinations",
            "labour/examples/find-social-protection",
            "information/examples/list-subscriptions",
            "home-affairs/examples/find-civil-servant",
            "home-affairs/examples/find-organisation-unit",
            "ethnic-affairs/examples/find-commune",
            "ethnic-affairs/examples/list-policies",
            "unions/examples/find-member",
            "state-bank/examples/find-credit-standing",
            "government-office/examples/find-dossier",
            "government-office/examples/list-dossiers",
            "government-office/examples/find-payment");

    private static final String ASKS = """
            agency: evn
            asks:
              - {description: as a consumer, operation: population.verify, purpose: contract-holder-check, over: soap-1.2,
                 about: living-adult, fields: [personalNumber, fullName], answer: FULL_MATCH}
            """;

    static HomeOnDisk in(Path folder) throws Exception {
        HomeOnDisk home = new HomeOnDisk(folder);
        home.write("connectors/population/connector.yaml", "system: {transport: population}");
        home.write("connectors/evn/connector.yaml", "system: {transport: rest, key: '{{evn.api-key}}'}");
        home.write("connectors/evn/examples/find-customer/found.yaml", "request: {customerCode: PE1}");
        home.write("connectors/evn/examples/find-customer/not-found.yaml", "request: {customerCode: PE2}");
        home.write("connectors/viettel/connector.yaml", "system: {transport: rest}");
        home.write("connectors/viettel/examples/find-subscriber/found.yaml", "request: {phone: '1'}");
        home.write("connectors/viettel/examples/find-subscriber/provider-fails.yaml", "request: {phone: '2'}");
        home.write("connectors/social-insurance/connector.yaml", "system: {transport: soap}");
        home.write("connectors/social-insurance/examples/find-participant/found.yaml", "request: {number: '1'}");
        home.write("connectors/agribank/connector.yaml", "system: {transport: rest}");
        home.write("connectors/agribank/examples/find-account-holder/found.yaml", "request: {number: '1'}");
        home.write("connectors/agribank/examples/find-account-holder/not-found.yaml", "request: {number: '2'}");
        for (String agency : AGENCIES) {
            home.agree(agency);
        }
        for (String examples : OPERATIONS) {
            String connector = examples.substring(0, examples.indexOf('/'));
            home.write("connectors/" + connector + "/connector.yaml", "system: {transport: rest}");
            home.write("connectors/" + examples + "/found.yaml", "request: {number: '1'}");
            home.write("connectors/" + examples + "/not-found.yaml", "request: {number: '2'}");
        }
        home.write("connectors/justice/connector.yaml", "system: {transport: soap}");
        home.write("connectors/justice/examples/find-birth-registration/found.yaml", "request: {number: '1'}");
        home.write("connectors/evn/asks.yaml", ASKS);
        home.writeJar();
        return home;
    }

    /** An agreement of which only the name of its file matters to the demo. */
    void agree(String agency) throws IOException {
        write("config/agreements/" + agency + ".yaml", "agency: " + agency);
    }

    void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    Path jar() {
        return folder.resolve("hub.jar");
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /**
     * A port that nobody listens on, below those that systems give to whoever asks for any: what starts meanwhile would get
     * one of those.
     */
    static int freePort() throws IOException {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (BindException e) {
                // Somebody listens there; there are others.
            }
        }
    }

    /** Holds nothing but the way to the compiled tests. */
    private void writeJar() throws Exception {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandInHub.class.getName());
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        StandInHub.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString());
        try (OutputStream file = Files.newOutputStream(jar());
                JarOutputStream jar = new JarOutputStream(file, manifest)) {
            jar.finish();
        }
    }
}
