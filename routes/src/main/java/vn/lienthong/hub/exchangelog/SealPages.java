package vn.lienthong.hub.exchangelog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import vn.lienthong.hub.exchangelog.chain.Place;
import vn.lienthong.hub.exchangelog.chain.SealStatement;
import vn.lienthong.hub.exchangelog.chain.SignedText;

/** The seals of a chain in the order of their numbers, a page at a time: one a minute is half a million a year. */
final class SealPages {
    static final int PAGE = 1_000;

    private final Connection connection;
    private final ChainName chain;
    private final int last;
    private final SignedText behind;
    private int reached;

    /**
     * @param behind the number of the seal before the first one
     * @param last the number of the last one
     */
    SealPages(Connection connection, ChainName chain, int behind, int last) throws SQLException {
        this.connection = connection;
        this.chain = chain;
        this.last = last;
        this.reached = behind - 1;
        List<SignedText> found = read(behind, 1);
        this.behind = found.isEmpty() ? null : found.get(0);
        this.reached = behind;
    }

    /** The seal before the first one; null if there is none. */
    SignedText behind() {
        return behind;
    }

    /** What the seal before the first one says; null likewise. */
    SealStatement start() {
        return behind == null ? null : SealStatement.parse(behind.text());
    }

    /** The place behind which the first one begins. */
    Place startPlace() {
        return behind == null ? Place.BEGINNING : start().to();
    }

    /** The next ones, whatever numbers are missing before them; none at the end. */
    List<SignedText> next() throws SQLException {
        return read(last, PAGE);
    }

    private List<SignedText> read(int upTo, int limit) throws SQLException {
        List<SignedText> page = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select number, statement, signature from log_seal
                where node = ? and retention = ? and number > ? and number <= ? order by number limit ?""")) {
            select.setShort(1, chain.node());
            select.setShort(2, chain.retention().code());
            select.setInt(3, reached);
            select.setInt(4, upTo);
            select.setInt(5, limit);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    reached = found.getInt(1);
                    page.add(new SignedText(found.getString(2), found.getBytes(3)));
                }
            }
        }
        return page;
    }
}
