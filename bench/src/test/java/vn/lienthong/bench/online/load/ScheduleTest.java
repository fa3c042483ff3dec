package vn.lienthong.bench.online.load;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ScheduleTest {
    @Test
    void aRequestIsMeantForTheTickAtWhichItIsDue() {
        Schedule schedule = new Schedule(300);
        assertThat(schedule.tick(0)).isZero();
        assertThat(schedule.tick(1)).isEqualTo(4);
        assertThat(schedule.tick(3)).isEqualTo(10);
        assertThat(schedule.tick(300)).isEqualTo(1000);
    }

    @Test
    void ticksAreTimesOfTheClockByWhichLatencyIsMeasured() {
        Schedule schedule = new Schedule(1000);
        long early = System.nanoTime() - TimeUnit.SECONDS.toNanos(5);
        long late = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        assertThat(schedule.nanosOf(0, System.currentTimeMillis())).isBetween(early, late);
    }
}
