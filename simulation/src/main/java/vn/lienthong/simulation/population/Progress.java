package vn.lienthong.simulation.population;

/** Told how far a long piece of work has come. Called from the thread that works, so it should be quick. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress NONE = (done, all) -> {};

    /**
     * Some more is done.
     *
     * @param done how many people are in the database by now
     * @param all how many there will be
     */
    void reached(int done, int all);
}
