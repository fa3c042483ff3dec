package vn.lienthong.hub.connector;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.lienthong.hub.context.OperationKey;
import vn.lienthong.hub.context.OperationName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class CatalogueTest {
    private static final Operation VERIFY = SomeOperation.of("population.verify", "aaaa1111", "verify");
    private static final Operation LOOKUP = SomeOperation.of("population.lookup", "aaaa1111", "lookup");
    private static final Operation FIND_CUSTOMER = SomeOperation.of("evn.find-customer", "bbbb2222", "evn-customer");

    private final Catalogue catalogue = new Catalogue(List.of(VERIFY, FIND_CUSTOMER, LOOKUP));

    @Test
    void anOperationIsFoundByItsName() {
        assertThat(catalogue.operation(new OperationName("evn", "find-customer")))
                .containsSame(FIND_CUSTOMER);
    }

    @Test
    void thereIsNoOperationOfAnotherName() {
        assertThat(catalogue.operation(new OperationName("evn", "verify"))).isEmpty();
    }

    @Test
    void anExchangeFindsTheRevisionThatItBeganWith() {
        assertThat(catalogue.operation(VERIFY.key())).isSameAs(VERIFY);
    }

    @Test
    void anotherRevisionOfTheSameOperationIsNotTakenForIt() {
        OperationKey gone = new OperationKey(VERIFY.key().name(), "aaaa1112");
        assertThatIllegalStateException().isThrownBy(() -> catalogue.operation(gone));
        OperationKey unknown = new OperationKey(new OperationName("evn", "verify"), "bbbb2222");
        assertThatIllegalStateException().isThrownBy(() -> catalogue.operation(unknown));
    }

    @Test
    void operationsAreListedByName() {
        assertThat(catalogue.operations()).containsExactly(FIND_CUSTOMER, LOOKUP, VERIFY);
    }

    @Test
    void anOperationIsCalledOverRestByConnectorInterfaceAndName() {
        assertThat(FIND_CUSTOMER.restPath()).isEqualTo("/api/evn/v1/find-customer");
    }
}
