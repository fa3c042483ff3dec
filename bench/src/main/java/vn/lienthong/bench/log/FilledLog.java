package vn.lienthong.bench.log;

/**
 * A log full of records.
 *
 * @param exchanges what it was filled with
 * @param records how many
 */
record FilledLog(LogDatabase database, SyntheticExchanges exchanges, long records) {}
