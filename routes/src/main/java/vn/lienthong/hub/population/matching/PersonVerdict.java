package vn.lienthong.hub.population.matching;

/**
 * What became of one verification of a person. Every verification has exactly one of these verdicts, so in a report
 * their counts add up to the number of requests.
 */
public enum PersonVerdict {

    /** The person exists and every field asked is right ({@link FieldVerdict#countsAsFull()}). */
    FULL_MATCH("trùng khớp 100 %", "every field asked is right"),

    /** The person exists and at least one field asked is wrong, weaker than canonical, or could not be compared. */
    DEVIATION("sai lệch", "something differs"),

    /** Nobody in the population database has the key that was asked. */
    NOT_FOUND("không tìm thấy", "nobody was found"),

    /** A key or a field of the request cannot be what it says it is, so it was not held against anybody. */
    ILL_FORMED("yêu cầu có giá trị không hợp lệ", "the request has an impossible value"),

    /** The personal number was cancelled and another was issued to the same person. */
    SUPERSEDED_ID("số định danh đã bị hủy và cấp số khác", "the number was cancelled and another issued"),

    /** The person is registered as deceased. */
    DECEASED("đã chết", "the person has died"),

    /** The key leads to more than one person, for instance an old number that was issued twice. */
    AMBIGUOUS("khóa tìm kiếm dẫn tới nhiều người", "the key leads to several people");

    private final String vietnamese;
    private final String english;

    PersonVerdict(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** In Vietnamese, for a clerk. */
    public String vietnamese() {
        return vietnamese;
    }

    /** In English, for a clerk. */
    public String english() {
        return english;
    }
}
