package vn.lienthong.simulation.demo;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import vn.lienthong.simulation.machine.TemporaryFolder;
import vn.lienthong.simulation.population.PopulationDatabase;

/**
 * Everything around the hub.
 *
 * @param databases with tables and accounts, but perhaps without people yet
 * @param providers all simulated systems, started
 * @param files the folder through which agencies exchange files with the hub
 * @param log where the hub's output goes
 */
record Surroundings(Databases databases, Providers providers, Path files, Path log) {

    /** Starts databases and providers side by side. */
    static Surroundings start(DemoOptions options, ClosingStack stack) throws InterruptedException {
        Path folder = stack.add(TemporaryFolder.create("hub-demo-")).path();
        Future<Providers> providers = CompletableFuture.supplyAsync(
                () -> Providers.start(options.connectors(), folder.resolve("partners"), stack));
        Databases databases = DatabaseSetup.prepare(options.database(), stack);
        Map<String, String> behindSql = DatabaseSetup.simulate(options.connectors(), databases);
        return new Surroundings(
                databases, await(providers).and(behindSql), folder.resolve("files"), folder.resolve("hub.log"));
    }

    /** Fills the population database in the background; what is returned ends when the people are there. */
    Future<Void> fillPeople(DemoOptions options, Narrator narrator) {
        return CompletableFuture.runAsync(() -> {
            long start = System.nanoTime();
            try (Connection owner = databases.population().connect()) {
                boolean filled = PopulationDatabase.fill(
                        owner, options.people(), options.seed(), (done, all) -> narrator.bar("people", done, all));
                double seconds = (System.nanoTime() - start) / 1e9;
                String people = String.format(Locale.ROOT, "%,d synthetic people", options.people());
                narrator.say(
                        filled
                                ? String.format(
                                        Locale.ROOT, "%s are in the population database (%.1f s)", people, seconds)
                                : people + " were there already");
            } catch (SQLException e) {
                throw new DemoFailedException("The population database cannot be filled: " + e.getMessage(), e);
            }
        });
    }

    /** What a background task made, or its failure in its own words. */
    static <T> T await(Future<T> task) throws InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() instanceof CompletionException inner ? inner.getCause() : e.getCause();
            throw cause instanceof DemoFailedException failure
                    ? failure
                    : new DemoFailedException(String.valueOf(cause), cause);
        }
    }
}
