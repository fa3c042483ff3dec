package vn.lienthong.hub.context;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OperationNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"population.verify", "evn.find-customer", "a.b", "bank-2.check-account-3"})
    void aNameIsWrittenAsItWasRead(String text) {
        assertThat(OperationName.parse(text).orElseThrow()).hasToString(text);
    }

    @Test
    void beforeTheDotStandsTheConnectorAndAfterItTheOperation() {
        assertThat(OperationName.parse("evn.find-customer")).contains(new OperationName("evn", "find-customer"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "evn",
                "evn.",
                ".verify",
                "evn.find.customer",
                "EVN.find-customer",
                "evn.findCustomer",
                "evn.find_customer",
                "evn.find customer",
                "evn.find-customer\n",
                "1evn.verify",
                "-evn.verify",
                "evn.-verify",
                "evn.verify-",
                "evn.find--birth",
                "my--evn.verify",
                "evn./etc/passwd",
                "evn..",
                "đ.verify",
                "evn.verify?x=y"
            })
    void anythingElseIsNoName(String text) {
        assertThat(OperationName.parse(text)).isEmpty();
    }

    @Test
    void eachPartHasAtMost40Characters() {
        String longest = "x".repeat(40);
        assertThat(OperationName.parse(longest + "." + longest)).isPresent();
        assertThat(OperationName.parse(longest + "x.verify")).isEmpty();
        assertThat(OperationName.parse("evn.x" + longest)).isEmpty();
        assertThat(OperationName.parse("evn." + "x-".repeat(20) + "x")).isEmpty();
    }
}
