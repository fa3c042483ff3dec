package vn.lienthong.hub.context;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** The suggestion to somebody who wrote a word that does not exist: the nearest one, and all there are. */
public final class DidYouMean {
    private static final int SHORTEST_BEGINNING = 3;

    private DidYouMean() {}

    /** {@code Did you mean 'object'? There are [array, object].} */
    public static String among(String written, Collection<String> known) {
        if (known.isEmpty()) {
            return "There are none.";
        }
        return nearest(written, known)
                        .map(word -> "Did you mean '" + word + "'? ")
                        .orElse("") + "There are " + new TreeSet<>(known) + ".";
    }

    /** The word that was probably meant: few letters differ, or it was only begun. */
    private static Optional<String> nearest(String written, Collection<String> known) {
        if (written == null) {
            return Optional.empty();
        }
        String begun = written.toLowerCase(Locale.ROOT);
        int best = Math.max(1, begun.length() / 3) + 1;
        String nearest = null;
        for (String word : new TreeSet<>(known)) {
            String other = word.toLowerCase(Locale.ROOT);
            boolean isBegun = begun.length() >= SHORTEST_BEGINNING && other.startsWith(begun);
            int distance = isBegun ? 1 : distance(begun, other);
            if (distance < best) {
                best = distance;
                nearest = word;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** How many letters must be added, left out, changed, or swapped with their neighbour. */
    private static int distance(String one, String other) {
        int[][] distances = new int[one.length() + 1][other.length() + 1];
        for (int row = 0; row <= one.length(); row++) {
            for (int column = 0; column <= other.length(); column++) {
                distances[row][column] =
                        row == 0 || column == 0 ? row + column : distance(one, other, row, column, distances);
            }
        }
        return distances[one.length()][other.length()];
    }

    private static int distance(String one, String other, int row, int column, int[][] distances) {
        boolean same = one.charAt(row - 1) == other.charAt(column - 1);
        int added = 1 + Math.min(distances[row - 1][column], distances[row][column - 1]);
        int changed = distances[row - 1][column - 1] + (same ? 0 : 1);
        boolean swapped = row > 1
                && column > 1
                && one.charAt(row - 1) == other.charAt(column - 2)
                && one.charAt(row - 2) == other.charAt(column - 1);
        int nearest = Math.min(added, changed);
        return swapped ? Math.min(nearest, distances[row - 2][column - 2] + 1) : nearest;
    }
}
