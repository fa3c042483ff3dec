package vn.lienthong.hub.connector.transport;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.lienthong.hub.connector.ProviderFailures;
import vn.lienthong.hub.connector.SystemDescriptor;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;
import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.simulation.postgres.EmbeddedServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

/** What a database behind a connector can do wrong, and what the consumer is told. */
@ExtendWith(RunningHubExtension.class)
class DatabaseTroubleTest {
    private static final String DATABASE = "ethnic-affairs";
    private static final String VIEW = "danh_muc.v_chinh_sach";

    private final RunningHub hub;

    DatabaseTroubleTest(RunningHub hub) {
        this.hub = hub;
    }

    private HubAnswer policies(String commune) {
        return hub.ask(RunningHub.TESTER, "ethnic-affairs.list-policies")
                .purpose(RunningHub.TESTING)
                .with("communeCode", commune)
                .with("catalogue", "2023")
                .with("day", "2024-09-05")
                .send();
    }

    @Test
    void aQueryThatTakesTooLongIsCancelledAndItsConnectionGoesOnWorking() throws SQLException {
        try (Connection other = hub.database().connect(DATABASE);
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table " + VIEW + " in access exclusive mode");

            HubAnswer answer = policies("03208");

            assertThat(answer.outcome()).isEqualTo("HUB-504-PROVIDER");
            assertThat(hub.log().of(answer.exchangeId())).containsEntry("protocol_out", "SQL");
            other.rollback();
        }
        assertThat(policies("03208").outcome()).isEqualTo("FOUND");
    }

    @Test
    void moreRowsThanAnAnswerMayHaveAreNoAnswer() throws SQLException {
        try (Connection owner = hub.database().connect(DATABASE);
                Statement statement = owner.createStatement()) {
            String insert = "insert into " + VIEW + " select '03300', 'DM2023', 'CS-' || n, 'Chính sách', 'HS', 1,"
                    + " '2024-01-01', null from generate_series(%d, %d) n";
            statement.execute(insert.formatted(1, SqlRows.MAX_ROWS));
            assertThat(policies("03300").json().path("policies")).hasSize(SqlRows.MAX_ROWS);

            statement.execute(insert.formatted(SqlRows.MAX_ROWS + 1, 2 * SqlRows.MAX_ROWS));
            assertThat(policies("03300").outcome()).isEqualTo("HUB-502-ANSWER");
            statement.execute("delete from " + VIEW + " where ma_xa = '03300'");
        }
    }

    @Test
    void anErrorOfTheDatabaseIsNotPassedOn() throws SQLException {
        try (Connection owner = hub.database().connect(DATABASE);
                Statement statement = owner.createStatement()) {
            statement.execute("alter table " + VIEW + " rename to away");
            HubAnswer answer = policies("03208");
            statement.execute("alter table danh_muc.away rename to v_chinh_sach");

            assertThat(answer.outcome()).isEqualTo("HUB-502-PROVIDER");
            assertThat(answer.text()).doesNotContain("v_chinh_sach", "relation");
        }
    }

    @Test
    void aConnectionCannotWriteWhateverItsAccountMayDo() {
        try (HikariDataSource pool = pool(hub.database().url(DATABASE))) {
            assertThatThrownBy(() -> new JdbcTemplate(pool).execute("create table danh_muc.written (a int)"))
                    .hasMessageContaining("read-only transaction");
        }
    }

    @Test
    void aDatabaseThatIsAwayIsMissedOnlyWhenItIsAskedAndNotForLong() {
        try (HikariDataSource pool = pool("jdbc:postgresql://127.0.0.1:1/away")) {
            long start = System.nanoTime();

            Throwable missed = catchThrowable(() -> new JdbcTemplate(pool).queryForList("select 1"));

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
            assertThat(ProviderFailures.explain(missed))
                    .isInstanceOfSatisfying(
                            HubFault.class,
                            fault -> assertThat(fault.code()).isEqualTo(FaultCode.PROVIDER_UNREACHABLE));
        }
    }

    private HikariDataSource pool(String url) {
        SystemDescriptor system = new SystemDescriptor(
                "sql",
                null,
                url,
                new SystemDescriptor.SignIn(
                        "database-account",
                        null,
                        EmbeddedServer.SUPERUSER,
                        hub.database().superuserPassword(),
                        null,
                        null,
                        null),
                null,
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                2,
                null,
                null,
                null,
                null,
                null);
        return SystemDatabases.open("trial", system, new org.postgresql.Driver());
    }
}
