package vn.lienthong.hub.exchangelog;

import java.util.List;
import java.util.UUID;

/**
 * The people of another record, hashed as they are there. They may be hashed under an older key than the record's own: who
 * looks for somebody looks for the hashes under all of them.
 */
record OwnSubjects(String kinds, List<UUID> hashes) {
    static final OwnSubjects NONE = new OwnSubjects(null, List.of());

    static OwnSubjects of(List<LogEntry> viewed) {
        return viewed.stream()
                .findFirst()
                .map(entry -> new OwnSubjects(entry.subjectKinds(), entry.subjects()))
                .orElse(NONE);
    }
}
