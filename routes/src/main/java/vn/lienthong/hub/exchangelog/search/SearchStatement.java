package vn.lienthong.hub.exchangelog.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statement of a search. Its text is put together of constants only; every value is a parameter.
 *
 * <p>A person's records are found by one branch for each hash, so that each reads its index from the newest record on and
 * stops at the limit, however many records there are of that person.
 */
final class SearchStatement {
    private static final String ORDER = " order by r.recorded_at desc, r.exchange_id desc, r.position desc";
    private static final String OPEN = """
            select r.*, f.names, n.name as node_name, left(r.revision::text, 4) as revision_start,
              replace(r.trace_id::text, '-', '') as trace
            from (""";
    private static final String CLOSE = """
            ) r
            left join log_field_set f using (field_set)
            left join log_node n on n.node = r.node
            """;

    private final Conditions conditions;
    private final List<UUID> people;
    private final int rows;

    /**
     * @param people the hashes of the keys of a person; empty if nobody is meant
     * @param after null for the first page
     * @param rows how many at most
     */
    SearchStatement(LogCriteria criteria, Collection<UUID> people, PageKey after, int rows) {
        this.people = List.copyOf(people);
        this.rows = rows;
        this.conditions = new Conditions(criteria, after);
    }

    String sql() {
        return OPEN + branches().collect(Collectors.joining(" union all ")) + CLOSE + ORDER + " limit ?";
    }

    Object[] parameters() {
        List<Object> all = new ArrayList<>();
        for (UUID person : people) {
            addBranch(all, List.of(person));
        }
        if (people.isEmpty()) {
            addBranch(all, List.of());
        } else {
            List<UUID> twice = new ArrayList<>(people);
            twice.addAll(people);
            addBranch(all, twice);
        }
        all.add(rows);
        return all.toArray();
    }

    private void addBranch(List<Object> all, List<UUID> hashes) {
        all.addAll(hashes);
        all.addAll(conditions.values());
        all.add(rows);
    }

    private Stream<String> branches() {
        if (people.isEmpty()) {
            return Stream.of(branch(List.of()));
        }
        Stream<String> first = people.stream().map(person -> branch(List.of("r.subject_hash = ?")));
        String hashes = String.join(", ", Collections.nCopies(people.size(), "?"));
        return Stream.concat(
                first,
                Stream.of(branch(List.of(
                        "r.further_subjects && array[" + hashes + "]::uuid[]",
                        // These are in a branch above already: a person may be in a record twice.
                        "r.subject_hash not in (" + hashes + ")"))));
    }

    private String branch(List<String> about) {
        String where =
                Stream.concat(about.stream(), conditions.texts().stream()).collect(Collectors.joining(" and "));
        return "(select r.* from exchange_record r where " + (where.isEmpty() ? "true" : where) + ORDER + " limit ?)";
    }
}
