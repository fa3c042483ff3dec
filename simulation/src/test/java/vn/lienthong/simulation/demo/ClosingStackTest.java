package vn.lienthong.simulation.demo;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ClosingStackTest {

    private final List<String> ended = new ArrayList<>();
    private final ClosingStack stack = new ClosingStack();

    @Test
    void theLatestIsEndedFirstAndEverythingOnce() {
        stack.add(() -> ended.add("database"));
        stack.add(() -> ended.add("hub"));
        stack.close();
        stack.close();
        assertThat(ended).containsExactly("hub", "database");
    }

    @Test
    void whatCannotBeEndedDoesNotKeepTheRest() {
        stack.add(() -> ended.add("database"));
        stack.add(() -> {
            throw new IllegalStateException("stuck (this line belongs to a test)");
        });
        stack.close();
        assertThat(ended).containsExactly("database");
    }

    @Test
    void whatIsStartedTooLateIsEndedAtOnce() {
        stack.close();
        assertThatThrownBy(() -> stack.add(() -> ended.add("latecomer"))).isInstanceOf(DemoFailedException.class);
        assertThat(ended).containsExactly("latecomer");
    }
}
