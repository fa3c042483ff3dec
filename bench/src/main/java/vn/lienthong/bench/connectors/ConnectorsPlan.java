package vn.lienthong.bench.connectors;

/**
 * How often starts and swaps are measured.
 *
 * @param few connectors that a hub is started with
 * @param many connectors that it is held against, beside which there are the instances of all provinces
 * @param rounds in each of which both are started once
 * @param swaps of one connector among many
 */
record ConnectorsPlan(int few, int many, int rounds, int swaps) {
    private static final int FEW = 2;
    private static final int MANY = 100;

    /** Some five minutes. */
    static ConnectorsPlan thorough() {
        return new ConnectorsPlan(FEW, MANY, 5, 20);
    }

    /** Within three minutes. */
    static ConnectorsPlan quick() {
        return new ConnectorsPlan(FEW, MANY, 3, 8);
    }
}
