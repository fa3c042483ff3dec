package vn.lienthong.simulation.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import vn.lienthong.simulation.consumer.WayIn;

/** Asks the hub everything and reads afterwards what it recorded. */
final class Questions {

    private static final Duration FILE_LIMIT = Duration.ofSeconds(30);

    /** More than all samples together. */
    private static final String LATEST = "?limit=200";

    private final HttpClient client;
    private final Addresses addresses;
    private final AccessKeys keys;
    private final WireCaller wire;
    private final Path files;

    Questions(HttpClient client, Addresses addresses, AccessKeys keys, WireCaller wire, Path files) {
        this.client = client;
        this.addresses = addresses;
        this.keys = keys;
        this.wire = wire;
        this.files = files;
    }

    /** @param inWireFormat those that are asked in the wire format, and so under its sign-in */
    Findings ask(List<Sample> samples, List<Sample> inWireFormat) throws InterruptedException {
        try {
            RestCaller rest = new RestCaller(client, addresses.hub(), keys);
            SoapCaller soap = new SoapCaller(client, addresses.hub(), keys);
            List<Result> results = new ArrayList<>();
            for (Sample sample : samples) {
                if (sample.over() != WayIn.FILE) {
                    results.add(sample.over().isSoap() ? soap.ask(sample) : rest.ask(sample));
                }
            }
            for (Sample sample : inWireFormat) {
                results.add(wire.ask(sample));
            }
            results.addAll(new FileCaller(files, FILE_LIMIT)
                    .ask(samples.stream()
                            .filter(sample -> sample.over() == WayIn.FILE)
                            .toList()));
            return new Findings(results, log());
        } catch (IOException e) {
            throw new DemoFailedException("The samples cannot be asked: " + e.getMessage(), e);
        }
    }

    private ExchangeLog log() throws IOException, InterruptedException {
        URI latest = URI.create(addresses.log() + LATEST);
        return ExchangeLog.read(client, latest, HubEnvironment.OPERATOR, addresses.operatorPassword());
    }
}
