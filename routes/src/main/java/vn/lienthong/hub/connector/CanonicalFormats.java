package vn.lienthong.hub.connector;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;

import vn.lienthong.hub.population.matching.BirthDate;
import vn.lienthong.hub.population.matching.EthnicGroupComparison;
import vn.lienthong.hub.population.matching.NameComparison;
import vn.lienthong.hub.population.matching.OldNumber;
import vn.lienthong.hub.population.matching.PartialDate;
import vn.lienthong.hub.population.matching.PersonalNumber;
import vn.lienthong.hub.population.matching.PhoneNumber;

/**
 * The values of {@code "format"} that a canonical schema may use beside those of JSON Schema. They are about content: a
 * value that breaks one is ill-formed, which is an answer.
 *
 * <ul>
 *   <li>{@code personal-number}: 12 digits that can be one (Decree 137/2015)
 *   <li>{@code old-number}: the 9 digits of an old identity card
 *   <li>{@code partial-date}: 1990-05-17, 1990-05 or 1990, of the real calendar
 *   <li>{@code birth-date}: the same, from 1850 until today in Viet Nam
 *   <li>{@code phone-number}: a telephone number of Viet Nam, however it is written, also from before 2018
 *   <li>{@code mobile-number}: the same, and none of a fixed line
 *   <li>{@code ethnic-group}: a code of the catalogue, or a name
 *   <li>{@code person-name}: something that can be a person's name
 * </ul>
 */
final class CanonicalFormats {
    private CanonicalFormats() {}

    /** Schemas of draft 2020-12 in which formats are checked. */
    static SchemaRegistry registry() {
        Dialect dialect = Dialect.builder(Dialects.getDraft202012())
                .formats(List.of(
                        format(
                                "personal-number",
                                text -> PersonalNumber.parse(text).isPresent()),
                        format("old-number", text -> OldNumber.parse(text).isPresent()),
                        format("partial-date", text -> PartialDate.parse(text).isPresent()),
                        format(
                                "birth-date",
                                text -> BirthDate.parse(text, InstantSource.system())
                                        .isPresent()),
                        format("phone-number", text -> PhoneNumber.parse(text).isPresent()),
                        format(
                                "mobile-number",
                                text -> PhoneNumber.parse(text)
                                        .filter(PhoneNumber::isMobile)
                                        .isPresent()),
                        format("ethnic-group", text -> EthnicGroupComparison.isWellFormed(text)),
                        format("person-name", NameComparison::isWellFormed)))
                .build();
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        return SchemaRegistry.withDefaultDialect(dialect, builder -> builder.schemaRegistryConfig(config));
    }

    private static Format format(String name, Predicate<String> rule) {
        return new Format() {
            @Override
            public String getName() {
                return name;
            }

            @Override
            public boolean matches(ExecutionContext context, String text) {
                return rule.test(text);
            }
        };
    }
}
