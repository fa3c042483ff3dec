package vn.lienthong.hub.connector.transport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SqlScannerTest {
    @Test
    void fieldsBecomeParametersInTheirOrderAndCommentsAreLeftOut() {
        SqlScanner query = SqlScanner.scan("""
                -- by :#nobody
                with found as (select 1 /* :no */)
                select ma::text, 'a''b: ' || ten as "the name"
                from v where ma = :#code and ten = :name and ma <> :#code;
                """);

        assertThat(query.mistakes()).isEmpty();
        assertThat(query.parameters())
                .containsExactly(
                        new SqlScanner.Parameter("code", 4),
                        new SqlScanner.Parameter("name", 4),
                        new SqlScanner.Parameter("code", 4));
        assertThat(query.statement())
                .isEqualTo("with found as (select 1  )\n"
                        + "select ma::text, 'a''b: ' || ten as \"the name\"\n"
                        + "from v where ma = ? and ten = ? and ma <> ?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "  SELECT \"update\" from v",
                "select ten from v where ten = 'delete; drop'",
                "select last_update, created from v",
            })
    void whatOnlyReadsIsTaken(String query) {
        assertThat(SqlScanner.scan(query).mistakes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "update v set a = 1                      | begins with neither",
                "                                        | begins with neither",
                "select 1; select 2                      | the character ; has no place",
                "select 1 from v where a = ?             | the character ? has no place",
                "select * into x from v                  | has the word into",
                "with x as (delete from v) select 1      | has the word delete",
                "select 1 from v FOR Update              | has the word Update",
                "select a from v where a = ':#code'      | a parameter in quotes is a text",
                "select 'a\\' from v                     | has a backslash",
                "select 'a from v                        | the character ' has no place",
                "select \"a from v                       | the character \" has no place",
                "select $$ ; $$                          | the character $ has no place",
                "select a from #t                        | the character # has no place",
                "select {fn now()}                       | the character { has no place",
                "select 1 /*! ; drop table v */          | may be more than a comment",
                "select 1 /* a /* b */ ; */              | may be more than a comment",
            })
    void whatCouldDoMoreOrBeReadInTwoWaysIsRefused(String query, String problem) {
        assertThat(SqlScanner.scan(query == null ? "" : query).mistakes())
                .extracting(SqlScanner.Mistake::problem)
                .anySatisfy(said -> assertThat(said).contains(problem));
    }

    @Test
    void aMistakeIsSaidWithItsLine() {
        assertThat(SqlScanner.scan("select 1\nfrom v\nwhere a = ?").mistakes())
                .extracting(SqlScanner.Mistake::line)
                .containsExactly(3);
    }
}
