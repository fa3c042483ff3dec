package vn.lienthong.hub.wayin.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.running.SoapCall;

import static org.assertj.core.api.Assertions.assertThat;

/** Order and lengths of the elements of a request, whatever is in them. */
class WireRequestPropertyTest {
    private static final List<Element> ELEMENTS = List.of(
            new Element("MaYeuCau", 40, "request-1"),
            new Element("MaDVC", 20, "1.000001"),
            new Element("MaTichHop", 20, "037"),
            new Element("MaCanBo", 20, "officer-7"),
            new Element("MaDonVi", 35, "H26"),
            new Element("TaiKhoan", 0, "somebody"),
            new Element("SoDienThoai", 0, "0900000000"),
            new Element("SoDinhDanh", 12, "001090000001"),
            new Element("HoVaTen", 100, "NGUYEN VAN AN"),
            new Element("NgayThangNamSinh", 0, "<Nam>1990</Nam>"));
    private static final Set<String> OPTIONAL = Set.of("MaDonVi", "TaiKhoan", "SoDienThoai");

    /** An element of the format; a length of 0 is none. */
    private record Element(String name, int length, String content) {
        Element with(String other) {
            return new Element(name, length, other);
        }

        String written() {
            return "<" + name + ">" + content + "</" + name + ">";
        }
    }

    private static WireRequest read(List<Element> elements) {
        String content = elements.stream().map(Element::written).collect(Collectors.joining());
        String envelope = SoapCall.SOAP_11.envelope(
                null,
                "<XacThucThongTinCongDan xmlns=\"http://dancuquocgia.bca\">" + content + "</XacThucThongTinCongDan>");
        return WireRequestParser.parse(envelope.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 300)
    void onlyTheOrderOfTheFormatIsRead(@ForAll("orders") List<Element> order) {
        Assume.that(!order.equals(ELEMENTS));

        assertThat(read(order).refusal().code()).isEqualTo(FaultCode.SCHEMA_VIOLATED);
    }

    @Provide
    Arbitrary<List<Element>> orders() {
        return Arbitraries.shuffle(ELEMENTS);
    }

    @Property
    void whateverIsLeftOutTheRestIsReadIfItWasOptional(@ForAll("some") Set<Element> leftOut) {
        List<Element> rest = new ArrayList<>(ELEMENTS);
        rest.removeAll(leftOut);
        boolean mayBeLeftOut = leftOut.stream().allMatch(element -> OPTIONAL.contains(element.name()));

        assertThat(read(rest).refusal() == null).isEqualTo(mayBeLeftOut);
    }

    @Provide
    Arbitrary<Set<Element>> some() {
        return Arbitraries.subsetOf(ELEMENTS);
    }

    @Property
    void textsAreReadUpToTheirLengthAndNotBeyond(
            @ForAll("limited") Element element, @ForAll("characters") String character) {
        assertThat(read(with(element.with(character.repeat(element.length())))).refusal())
                .isNull();
        assertThat(read(with(element.with(character.repeat(element.length() + 1))))
                        .refusal()
                        .detail())
                .isEqualTo("the element " + element.name() + " is longer than " + element.length() + " characters");
    }

    @Provide
    Arbitrary<Element> limited() {
        return Arbitraries.of(
                ELEMENTS.stream().filter(element -> element.length() > 0).toList());
    }

    /** Each is one character, also where it is two UTF-16 units; claims are of ASCII. */
    @Provide
    Arbitrary<String> characters() {
        return Arbitraries.of("x", "7", "Z");
    }

    @Property(tries = 20)
    void aNameIsMeasuredInCharactersAndNotInUnits(@ForAll("letters") String letter) {
        Element name = ELEMENTS.get(8);
        assertThat(read(with(name.with(letter.repeat(100)))).refusal()).isNull();
        assertThat(read(with(name.with(letter.repeat(101)))).refusal()).isNotNull();
    }

    @Provide
    Arbitrary<String> letters() {
        return Arbitraries.of("ễ", "đ", "\uD835\uDC00");
    }

    private static List<Element> with(Element changed) {
        return ELEMENTS.stream()
                .map(element -> element.name().equals(changed.name()) ? changed : element)
                .toList();
    }

    @Property(tries = 2_000)
    void nothingThatIsSentIsAnErrorOfTheHub(@ForAll byte[] junk) {
        assertThat(WireRequestParser.parse(junk).refusal()).isNotNull();
    }

    @Property(tries = 1_000)
    void norIsAnEnvelopeWithAByteChanged(@ForAll int place, @ForAll byte changed) {
        byte[] envelope = SoapCall.SOAP_11
                .envelope(
                        null,
                        "<TraCuuThongTinCongDan xmlns=\"http://dancuquocgia.bca\">"
                                + ELEMENTS.stream().map(Element::written).collect(Collectors.joining())
                                + "</TraCuuThongTinCongDan>")
                .getBytes(StandardCharsets.UTF_8);
        envelope[Math.floorMod(place, envelope.length)] = changed;

        WireRequest request = WireRequestParser.parse(envelope);

        assertThat(request.refusal() == null || request.canonical() != null).isTrue();
    }
}
