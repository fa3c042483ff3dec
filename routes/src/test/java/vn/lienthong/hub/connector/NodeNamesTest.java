package vn.lienthong.hub.connector;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NodeNamesTest {

    @Test
    void operationsWithAliasesOfTheirOwnHaveNoProblem() {
        assertThat(NodeNames.problemsOf(List.of(route("evn.find-customer", "customer"), route("bank.check", "check"))))
                .isEmpty();
    }

    @Test
    void anAliasThatIsTakenIsSaidWithWhomItBelongsTo() {
        assertThat(NodeNames.problemsOf(List.of(
                        route("evn.find-customer", "customer"),
                        route("viettel.find-customer", "customer"),
                        route("vnpt.find-customer", "customer"))))
                .extracting(Problem::toString)
                .hasSize(2)
                .allMatch(problem -> problem.contains("the alias 'customer' belongs to evn.find-customer already"))
                .anyMatch(problem -> problem.contains("viettel"))
                .anyMatch(problem -> problem.contains("vnpt"));
    }

    @Test
    void aNodeIsCalledByWhatItDoesAndForWhichOperation() {
        assertThat(TemplateNodes.id("map-request", "evn-customer")).isEqualTo("map-request-evn-customer");
    }

    @Test
    void theLongestNodeIdIsOneThatHawtioShowsWhole() {
        String longestAlias = "x".repeat(OperationDescriptor.ALIAS_LENGTH);
        assertThat(TemplateNodes.id("if-old-number", longestAlias)).hasSizeLessThanOrEqualTo(34);
    }

    private static ConnectorRoute route(String name, String alias) {
        return new ConnectorRoute(SomeOperation.of(name, "aaaa1111", alias), null, Map.of(), Map.of());
    }
}
