package vn.lienthong.hub.exchangelog.search;

/**
 * A figure that is not what the records say.
 *
 * @param of which figure
 * @param counted what the figure says
 * @param recorded what the records say
 */
public record CountDifference(Counted of, long counted, long recorded) {

    /** In one sentence. */
    public String sentence() {
        return "On %s, %s of %s with %s (%s, node %d): counted %d, recorded %d."
                .formatted(
                        of.day(),
                        of.operation().isEmpty() ? "an unknown operation" : of.operation(),
                        of.agency().isEmpty() ? "an unknown agency" : of.agency(),
                        of.result(),
                        of.headline(),
                        of.node(),
                        counted,
                        recorded);
    }
}
