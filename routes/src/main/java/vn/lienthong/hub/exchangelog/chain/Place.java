package vn.lienthong.hub.exchangelog.chain;

/**
 * The place of a record in its chain. Chains are per node and retention class; an epoch is one start of a node.
 *
 * @param epoch from 1
 * @param position within the epoch, from 1, without gaps; 0 is the place before the first
 */
public record Place(int epoch, long position) implements Comparable<Place> {
    public static final Place BEGINNING = new Place(0, 0);

    @Override
    public int compareTo(Place other) {
        return epoch == other.epoch ? Long.compare(position, other.position) : Integer.compare(epoch, other.epoch);
    }

    /** Whether nothing can be between the two: the next position, or the first one of a later epoch. */
    public boolean isFollowedBy(Place next) {
        return next.epoch == epoch ? next.position == position + 1 : next.epoch > epoch && next.position == 1;
    }

    /** As it stands in signed statements. */
    String text() {
        return epoch + "/" + position;
    }

    /** @throws RuntimeException if the text is not that of a place */
    static Place parse(String text) {
        String[] parts = text.split("/", 2);
        return new Place(Integer.parseInt(parts[0]), Long.parseLong(parts[1]));
    }

    public Place next() {
        return new Place(epoch, position + 1);
    }

    @Override
    public String toString() {
        return equals(BEGINNING) ? "the beginning" : "epoch " + epoch + " position " + position;
    }
}
