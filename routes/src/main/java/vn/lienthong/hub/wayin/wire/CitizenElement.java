package vn.lienthong.hub.wayin.wire;

import java.util.Set;

import javax.xml.stream.XMLStreamException;

import com.fasterxml.jackson.databind.JsonNode;

import vn.lienthong.hub.connector.CanonicalSchema;
import vn.lienthong.hub.connector.mapping.MappingException;

/**
 * Writes a person as the element CongDan: children in the order of the format, in its codes. What the canonical answer does
 * not have, because it is not agreed or not held, has no element; RATIONALE.md says what the format has and the hub has not.
 */
final class CitizenElement {
    /** Of the canonical answer, all that the format has an element for. */
    static final Set<String> FIELDS = Set.of(
            CanonicalSchema.VERDICT,
            "personalNumber",
            "oldNumbers",
            "fullName",
            "sex",
            "ethnicGroup",
            "dateOfBirth",
            "birthRegistration",
            "homeTown",
            "permanentResidence",
            "currentResidence",
            "father",
            "mother",
            "spouse",
            "householdNumber");

    private static final String MALE = "1";
    private static final String FEMALE = "2";
    private static final int DATE_LENGTH = 10;
    private static final int YEAR_LENGTH = 4;

    private final AnswerWriter xml;

    CitizenElement(AnswerWriter xml) {
        this.xml = xml;
    }

    /** @param person a canonical answer of population.lookup, as far as it may leave */
    void write(JsonNode person) throws XMLStreamException, MappingException {
        xml.start("CongDan");
        xml.text("SoDinhDanh", person.get("personalNumber"));
        // The format has room for one: the one that was issued last.
        JsonNode oldNumbers = person.path("oldNumbers");
        xml.text("SoCMND", oldNumbers.get(oldNumbers.size() - 1));
        name(person.path("fullName"));
        sex(person.path("sex"));
        xml.text("DanToc", person.get("ethnicGroup"));
        dateOfBirth(person.path("dateOfBirth").asText());
        place("NoiDangKyKhaiSinh", person.path("birthRegistration"));
        place("QueQuan", person.path("homeTown"));
        place("ThuongTru", person.path("permanentResidence"));
        place("NoiOHienTai", person.path("currentResidence"));
        relative("Cha", person.path("father"));
        relative("Me", person.path("mother"));
        relative("VoChong", person.path("spouse"));
        xml.text("SoSoHoKhau", person.get("householdNumber"));
        xml.end();
    }

    private void name(JsonNode fullName) throws XMLStreamException, MappingException {
        if (fullName.isTextual()) {
            NameParts parts = NameParts.of(fullName.asText());
            xml.start("HoVaTen");
            xml.text("Ho", parts.family());
            xml.text("ChuDem", parts.middle());
            xml.text("Ten", parts.given());
            xml.end();
        }
    }

    private void sex(JsonNode sex) throws XMLStreamException, MappingException {
        if (sex.isTextual()) {
            xml.text("GioiTinh", sex.asText().equals("male") ? MALE : FEMALE);
        }
    }

    /** A year and a month the format cannot say, so they are said as the year. */
    private void dateOfBirth(String date) throws XMLStreamException, MappingException {
        if (date.isEmpty()) {
            return;
        }
        xml.start("NgayThangNamSinh");
        if (date.length() == DATE_LENGTH) {
            xml.text("NgayThangNam", date.replace("-", ""));
        } else {
            xml.text("Nam", date.substring(0, YEAR_LENGTH));
        }
        xml.end();
    }

    private void place(String name, JsonNode place) throws XMLStreamException, MappingException {
        if (place.isObject()) {
            xml.start(name);
            xml.text("MaTinhThanh", place.get("province"));
            xml.text("MaPhuongXa", place.get("commune"));
            xml.text("ChiTiet", place.get("detail"));
            xml.end();
        }
    }

    private void relative(String name, JsonNode relative) throws XMLStreamException, MappingException {
        if (relative.isObject()) {
            xml.start(name);
            xml.text("SoDinhDanh", relative.get("personalNumber"));
            xml.text("HoVaTen", relative.get("fullName"));
            xml.end();
        }
    }
}
