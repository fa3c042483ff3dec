package vn.lienthong.bench.log;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many bytes a record takes on the disk, indexes included. */
final class SizeMeasure implements LogMeasure {
    private static final int MOST_BYTES = 640;

    /** All partitions below the table, or, for its indexes, the parts of each of them. */
    private static final String BYTES = """
            select case when i.indexrelid is null then 'rows' else
                -- each partition's own unique index has no parent
                coalesce((select p.inhparent::regclass::text from pg_inherits p where p.inhrelid = pi.inhparent), 'place in the chain')
              end as part, sum(pg_relation_size(c.oid)) as bytes
            from pg_class c
            left join pg_index i on i.indexrelid = c.oid
            left join pg_inherits pi on pi.inhrelid = c.oid
            join pg_partition_tree('exchange_record') t on t.relid = coalesce(i.indrelid, c.oid) and t.isleaf
            where c.relkind in ('r', 'i')
            group by 1 order by 1""";

    @Override
    public List<Ratio> take(FilledLog log, Map<String, Object> figures) {
        double all = log.database()
                .jdbc()
                .queryForObject(
                        "select sum(pg_total_relation_size(relid)) from pg_partition_tree('exchange_record') where isleaf",
                        Long.class);
        Map<String, Object> parts = new LinkedHashMap<>();
        log.database().jdbc().query(BYTES, row -> {
            parts.put(row.getString("part"), rounded(row.getDouble("bytes") / log.records()));
        });
        figures.put("bytesPerRecord", parts);
        return List.of(new Ratio("bytesPerRecord", rounded(all / log.records()), MOST_BYTES));
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
