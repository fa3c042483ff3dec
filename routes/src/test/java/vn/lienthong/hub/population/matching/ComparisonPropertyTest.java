package vn.lienthong.hub.population.matching;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/** What must hold of every comparison but that of names, whatever the values. */
class ComparisonPropertyTest {

    /** Few last digits, so that numbers are near each other often. */
    private static final Arbitrary<String> ENDING =
            Arbitraries.strings().withChars("12").ofLength(3).map(digits -> "345" + digits);

    @Provide
    Arbitrary<String> phones() {
        Arbitrary<String> country = Arbitraries.of("+84", "84", "0084", "0", "", "+84 0", "(+84) ");
        Arbitrary<String> prefix = Arbitraries.of("162", "32", "124", "84", "91", "70", "120", "24 3");
        return Combinators.combine(country, prefix, Arbitraries.of("", " ", "."), ENDING)
                .as((code, operator, between, ending) ->
                        code + operator + between + (operator.equals("24 3") ? "8" : "6") + ending);
    }

    @Provide
    Arbitrary<String> dates() {
        Arbitrary<String> year = Arbitraries.of("1989", "1990");
        Arbitrary<String> monthAndDay = Arbitraries.of("", "-01", "-05", "-01-01", "-01-05", "-05-01", "-05-17");
        return Combinators.combine(year, monthAndDay).as(String::concat);
    }

    @Provide
    Arbitrary<String> numbers() {
        return Combinators.combine(Arbitraries.of("001190", "079090"), ENDING).as(String::concat);
    }

    @Provide
    Arbitrary<Place> places() {
        Arbitrary<String> province = Arbitraries.of("1", "01", "001", "15", "015", "10", "8", "08", "008", "2", "79");
        return Combinators.combine(
                        Arbitraries.of("2023", "2025-07", ""), province, Arbitraries.of("", "90101", "90102", "101"))
                .as(Place::parse)
                .filter(Optional::isPresent)
                .map(Optional::get);
    }

    @Provide
    Arbitrary<String> ethnicGroups() {
        return Arbitraries.of(
                "01", "1", "Kinh", "KINH", "11", "12", "012", "Ngái", "NGAI", "Ê-đê", "Êđê", "E DE", "ê đê", "55");
    }

    @Property
    void phonesAreComparedAlikeInBothDirections(@ForAll("phones") String one, @ForAll("phones") String other) {
        assertThat(PhoneComparison.compare(one, other)).isEqualTo(PhoneComparison.compare(other, one));
    }

    @Property
    void aPhoneIsItself(@ForAll("phones") String phone) {
        assertThat(PhoneComparison.compare(phone, phone)).isEqualTo(FieldResult.EXACT);
        assertThat(PhoneComparison.compare(
                                phone, PhoneNumber.parse(phone).orElseThrow().value())
                        .verdict()
                        .countsAsFull())
                .isTrue();
    }

    @Property
    void makingAPhoneCanonicalTwiceIsDoingItOnce(@ForAll("phones") String phone) {
        PhoneNumber once = PhoneNumber.parse(phone).orElseThrow();

        assertThat(PhoneNumber.parse(once.value())).hasValueSatisfying(twice -> {
            assertThat(twice.value()).isEqualTo(once.value());
            assertThat(twice.isConverted()).isFalse();
        });
    }

    @Property
    void datesAreComparedAlikeInBothDirections(@ForAll("dates") String one, @ForAll("dates") String other) {
        PartialDate oneDate = PartialDate.parse(one).orElseThrow();
        PartialDate otherDate = PartialDate.parse(other).orElseThrow();

        assertThat(DateComparison.compare(oneDate, otherDate)).isEqualTo(DateComparison.compare(otherDate, oneDate));
        assertThat(DateComparison.compare(oneDate, oneDate)).isEqualTo(FieldResult.EXACT);
        assertThat(oneDate).hasToString(one);
    }

    @Property
    void numbersAreComparedAlikeInBothDirections(@ForAll("numbers") String one, @ForAll("numbers") String other) {
        // A chain and, if both are the same, a circle.
        NumberChain chain = NumberChain.of(Map.of("001190345111", "001190345112", "079090345222", "079090345222"));

        assertThat(NumberComparison.compare(one, held(other, chain)))
                .isEqualTo(NumberComparison.compare(other, held(one, chain)));
        assertThat(NumberComparison.compare(one, held(one, chain))).isEqualTo(FieldResult.EXACT);
    }

    private static HeldNumbers held(String number, NumberChain chain) {
        return new HeldNumbers(number, List.of(), chain);
    }

    @Property
    void placesAreComparedAlikeInBothDirections(@ForAll("places") Place one, @ForAll("places") Place other) {
        assertThat(PlaceComparison.compare(one, other)).isEqualTo(PlaceComparison.compare(other, one));
    }

    @Property
    void aPlaceWithItsCatalogueIsItself(@ForAll("places") Place place) {
        assertThat(place.catalogue() == null
                        || PlaceComparison.compare(place, place).equals(FieldResult.EXACT))
                .isTrue();
    }

    @Property
    void translatingAPlaceTwiceIsDoingItOnce(@ForAll("places") Place place, @ForAll PlaceCatalogue target) {
        List<Place> once = place.in(target);

        assertThat(once.stream().flatMap(translated -> translated.in(target).stream()))
                .containsExactlyElementsOf(once);
    }

    @Property
    void aFullMatchOfPlacesIsOneAlsoAfterTheMerger(@ForAll("places") Place one, @ForAll("places") Place other) {
        boolean isFull = PlaceComparison.compare(one, other).verdict().countsAsFull();

        assertThat(!isFull || one.in(PlaceCatalogue.SINCE_MERGER).equals(other.in(PlaceCatalogue.SINCE_MERGER)))
                .isTrue();
    }

    @Property
    void ethnicGroupsAreComparedAlikeInBothDirections(
            @ForAll("ethnicGroups") String one, @ForAll("ethnicGroups") String other) {
        assertThat(EthnicGroupComparison.compare(one, other)).isEqualTo(EthnicGroupComparison.compare(other, one));
        assertThat(EthnicGroupComparison.compare(one, one)).isEqualTo(FieldResult.EXACT);
    }

    @Property
    void whateverTheTextItIsComparedOrCalledIllFormed(@ForAll String text, @ForAll String other) {
        assertThat(NameComparison.compare(text, other)).isNotNull();
        assertThat(PhoneComparison.compare(text, other)).isNotNull();
        assertThat(EthnicGroupComparison.compare(text, other)).isNotNull();
        assertThat(NumberComparison.compare(text, held(other, NumberChain.empty())))
                .isNotNull();
        assertThat(Place.parse(text, text, other)).isNotNull();
    }
}
