package vn.lienthong.bench.online.load;

import java.time.Duration;
import java.util.Map;

import io.hyperfoil.api.config.Benchmark;
import io.hyperfoil.api.config.BenchmarkBuilder;
import io.hyperfoil.api.config.PhaseBuilder;
import io.hyperfoil.core.impl.LocalSimulationRunner;
import io.hyperfoil.http.api.HttpMethod;
import io.hyperfoil.http.config.HttpPluginBuilder;
import io.hyperfoil.http.steps.HttpRequestStepBuilder;
import io.hyperfoil.http.steps.HttpStepCatalog;
import io.netty.buffer.Unpooled;

/** Hyperfoil in this process, on one thread. */
public final class LoadGenerator {
    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(10);
    /** More sessions than this wait for one: they are late, and their latency says so. */
    private static final int MOST_SESSIONS = 4096;
    /**
     * What is counted for the load that runs now. Hyperfoil walks through all that its steps refer to when it puts them
     * together, which takes seconds with thousands of questions, so they refer to nothing.
     */
    private static volatile Count counting;

    private LoadGenerator() {}

    /** A closed load: each of so many connections asks again as soon as it has its answer. */
    public static synchronized Measured closed(Target target, int connections, Duration duration) {
        BenchmarkBuilder builder = builder(target, connections);
        Count count = new Count(target.questions(), null);
        PhaseBuilder<?> phase = builder.addPhase("closed").always(connections);
        run(builder, phase, target, count, duration);
        return count.measured(0);
    }

    /** An open load: so many requests a second, however fast they are answered, over at most so many connections. */
    public static synchronized Measured open(Target target, int connections, int ratePerSecond, Duration duration) {
        BenchmarkBuilder builder = builder(target, connections);
        Count count = new Count(target.questions(), new Schedule(ratePerSecond));
        PhaseBuilder<?> phase = builder.addPhase("open")
                .constantRate(ratePerSecond)
                .variance(false)
                .maxSessions(MOST_SESSIONS);
        run(builder, phase, target, count, duration);
        return count.measured(ratePerSecond * duration.toMillis() / 1000);
    }

    private static BenchmarkBuilder builder(Target target, int connections) {
        BenchmarkBuilder builder = BenchmarkBuilder.builder().name("online").threads(1);
        builder.addPlugin(HttpPluginBuilder::new)
                .http()
                .host("127.0.0.1")
                .port(target.port())
                .allowHttp2(false)
                .sharedConnections(connections)
                .requestTimeout(REQUEST_LIMIT.toMillis());
        return builder;
    }

    private static void run(
            BenchmarkBuilder builder, PhaseBuilder<?> phase, Target target, Count count, Duration duration) {
        Map<String, String> headers = target.headers();
        counting = count;
        HttpRequestStepBuilder request = phase.duration(duration.toMillis())
                .maxDuration(duration.plus(REQUEST_LIMIT).toMillis())
                .scenario()
                .initialSequence("ask")
                .step(session -> counting.begin(session))
                .step(HttpStepCatalog.SC)
                .httpRequest(target.isPost() ? HttpMethod.POST : HttpMethod.GET)
                .path(session -> counting.lane(session).question().path())
                .headerAppender((session, writer) -> headers.forEach(writer::putHeader));
        if (target.isPost()) {
            request.body((session, connection) ->
                    Unpooled.wrappedBuffer(counting.lane(session).question().body()));
        }
        request.handler()
                .autoRangeCheck(false)
                .status((answered, status) -> counting.lane(answered.session).status(status))
                .body(isFragmented ->
                        (session, data, offset, length, isLast) -> counting.read(session, data, offset, length))
                .onCompletion(session -> counting.end(session));
        Benchmark benchmark = builder.build();
        new LocalSimulationRunner(benchmark).run();
    }
}
