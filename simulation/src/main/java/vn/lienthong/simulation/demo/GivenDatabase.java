package vn.lienthong.simulation.demo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An empty database on somebody's PostgreSQL, to become the population database.
 *
 * @param url its JDBC address, {@code jdbc:postgresql://host:5432/population}
 * @param user an account that may create tables in it, and databases and accounts beside it
 * @param password of that account
 */
public record GivenDatabase(String url, String user, String password) {

    private static final Pattern FORM = Pattern.compile("(jdbc:postgresql://[^/?]+/)([^/?]+)(\\?.*)?");

    /**
     * Checks the address.
     *
     * @throws IllegalArgumentException when it is not the address of a PostgreSQL database
     */
    public GivenDatabase {
        if (!FORM.matcher(url).matches()) {
            throw new IllegalArgumentException(
                    "%s is not an address such as jdbc:postgresql://localhost:5432/population".formatted(url));
        }
    }

    /** A database beside the given one, such as the hub's: with {@code _hub} after its name. */
    String nameOf(String other) {
        return parts().group(2) + "_" + other;
    }

    String urlOf(String other) {
        Matcher parts = parts();
        return parts.group(1) + nameOf(other) + (parts.group(3) == null ? "" : parts.group(3));
    }

    private Matcher parts() {
        Matcher matcher = FORM.matcher(url);
        matcher.matches();
        return matcher;
    }

    /** Shows neither the account nor its password, nor the address, which may hold both. */
    @Override
    public String toString() {
        return "GivenDatabase[]";
    }
}
