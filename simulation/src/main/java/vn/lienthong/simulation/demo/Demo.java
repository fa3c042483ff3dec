package vn.lienthong.simulation.demo;

import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;

import vn.lienthong.simulation.population.SamplePeople;

/**
 * Starts everything, asks the samples, reports, and stays up until Ctrl-C or ends by itself. Whatever
 * happens, nothing of it is left: no process, no folder.
 */
public final class Demo {

    private final DemoOptions options;
    private final PrintWriter out;
    private final Narrator narrator = Narrator.onStandardError();
    private final ClosingStack stack = new ClosingStack();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /**
     * Prepares a demo.
     *
     * @param options how it is to run
     * @param out where the result goes
     */
    public Demo(DemoOptions options, PrintWriter out) {
        this.options = options;
        this.out = out;
    }

    /**
     * Runs the demo to its end.
     *
     * @return whether every sample was answered and recorded as expected
     * @throws DemoFailedException when it could not run
     */
    public boolean run() throws InterruptedException {
        Preconditions.check(options);
        Thread tidyUp = new Thread(stack::close, "demo-tidy-up");
        Runtime.getRuntime().addShutdownHook(tidyUp);
        try (stack) {
            return runOver(Surroundings.start(options, stack));
        } catch (DemoFailedException e) {
            if (tidyUp.getState() == Thread.State.NEW) {
                throw e;
            }
            // Ctrl-C took away what this thread was working with: that is no failure to report.
            tidyUp.join();
            return false;
        }
    }

    private boolean runOver(Surroundings surroundings) throws InterruptedException {
        narrator.say("Databases and %d simulated providers are there"
                .formatted(surroundings.providers().count()));
        Map<String, String> environment =
                HubEnvironment.of(options, surroundings.databases(), surroundings.providers(), surroundings.files());
        HubProgram program = HubProgram.readyEarly(
                options.java(), options.hubJar(), options.home(), environment, surroundings.log());
        HubProcess hub = stack.add(HubProcess.start(program));
        Future<Void> filled = surroundings.fillPeople(options, narrator);
        Future<AccessKeys> issued = AccessKeys.issue(program);
        Future<WireAccount> account = WireAccount.issue(program);
        hub.awaitReady(client, URI.create("http://127.0.0.1:%d/readyz".formatted(options.port())));
        narrator.say("The hub is ready");
        AccessKeys keys = Surroundings.await(issued);
        Surroundings.await(filled);
        List<Sample> samples = sampled(surroundings.databases(), people -> Samples.of(people, options.connectors()));
        List<Sample> inWireFormat = sampled(surroundings.databases(), WireSamples::of);
        WireCaller wire = new WireCaller(client, HubEnvironment.wireUrl(options), Surroundings.await(account));
        Addresses addresses = Addresses.of(
                        options,
                        environment.get(HubEnvironment.OPERATOR_PASSWORD),
                        keys,
                        Trials.of(options.home(), samples))
                .with("population.lookup in the wire format", wire.command(inWireFormat.get(0)));
        Findings findings =
                new Questions(client, addresses, keys, wire, surroundings.files()).ask(samples, inWireFormat);
        report(findings, addresses);
        if (!options.once()) {
            stayUp(hub, surroundings.log());
        }
        return findings.hold();
    }

    /** Samples about people who are there. */
    private interface Sampling {
        List<Sample> of(SamplePeople people) throws SQLException;
    }

    private static List<Sample> sampled(Databases databases, Sampling sampling) {
        try (Connection connection = databases.population().connect()) {
            return sampling.of(new SamplePeople(connection));
        } catch (SQLException e) {
            throw new DemoFailedException("The population database cannot be read: " + e.getMessage(), e);
        }
    }

    private void report(Findings findings, Addresses addresses) {
        narrator.say("All samples are asked");
        if (options.json()) {
            JsonReport.write(out, findings, addresses, narrator.elapsed().toMillis() / 1000.0);
            return;
        }
        TextReport.write(out, findings);
        if (!options.once()) {
            TextReport.write(out, addresses);
        }
    }

    /** Until Ctrl-C, which ends the process, or until the hub ends, which it should not. */
    private void stayUp(HubProcess hub, Path log) throws InterruptedException {
        narrator.say("What the hub says is in " + log);
        narrator.say("The demo stays up. Ctrl-C ends it and leaves nothing behind");
        hub.awaitEnd();
        if (!stack.isClosing()) {
            throw hub.failed("The hub has ended by itself");
        }
    }
}
