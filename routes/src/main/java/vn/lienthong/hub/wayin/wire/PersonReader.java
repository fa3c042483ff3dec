package vn.lienthong.hub.wayin.wire;

import java.util.Map;

import javax.xml.namespace.QName;

import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/**
 * Reads who is asked about: a number, a name, and a date of which perhaps only the year is known. All elements are in the
 * namespace of the request.
 *
 * @param canonical gets the fields of a canonical request
 */
record PersonReader(ElementReader xml, String namespace, ObjectNode canonical) {
    private static final int PERSONAL_NUMBER_LENGTH = 12;
    private static final int OLD_NUMBER_LENGTH = 9;
    private static final int NAME_LENGTH = 100;
    private static final int DATE_LENGTH = 8;
    private static final int YEAR_LENGTH = 4;
    private static final int YEAR_AND_MONTH_LENGTH = 6;
    /** No date, so ill-formed in the canonical form as well: other lengths would be read as a year or a month there. */
    private static final String NO_DATE = "none";

    /** The elements that a look-up answers with, and what the relative in them is to the person. */
    private static final Map<String, String> RELATIONS =
            Map.of("Cha", "father", "Me", "mother", "VoChong", "spouse", "ChuHo", "household-head");

    void person() {
        if (xml.isAt(namespace, "SoCMND")) {
            canonical.put("oldNumber", xml.text(namespace, "SoCMND", OLD_NUMBER_LENGTH));
        } else {
            canonical.put("personalNumber", xml.text(namespace, "SoDinhDanh", PERSONAL_NUMBER_LENGTH));
        }
        canonical.put("fullName", xml.text(namespace, "HoVaTen", NAME_LENGTH));
        date("dateOfBirth");
    }

    /** The date of birth of a relative need not be known. */
    void relative() {
        QName name = xml.name();
        String relation = name == null ? null : RELATIONS.get(name.getLocalPart());
        if (relation == null || !xml.isAt(namespace, name.getLocalPart())) {
            throw new HubFault(
                    FaultCode.SCHEMA_VIOLATED, "none of the elements Cha, Me, VoChong and ChuHo is where one must be");
        }
        canonical.put("relation", relation);
        xml.enter();
        canonical.put("relativeNumber", xml.text(namespace, "SoDinhDanh", PERSONAL_NUMBER_LENGTH));
        canonical.put("relativeName", xml.text(namespace, "HoVaTen", NAME_LENGTH));
        if (xml.isAt(namespace, "NgayThangNamSinh")) {
            date("relativeDateOfBirth");
        }
        xml.leave();
    }

    private void date(String field) {
        xml.enter(namespace, "NgayThangNamSinh");
        canonical.put(field, xml.isAt(namespace, "Nam") ? xml.text(namespace, "Nam", YEAR_LENGTH) : fullDate());
        xml.leave();
    }

    private String fullDate() {
        String digits = xml.text(namespace, "NgayThangNam", DATE_LENGTH);
        return digits.length() == DATE_LENGTH
                ? digits.substring(0, YEAR_LENGTH)
                        + "-" + digits.substring(YEAR_LENGTH, YEAR_AND_MONTH_LENGTH)
                        + "-" + digits.substring(YEAR_AND_MONTH_LENGTH)
                : NO_DATE;
    }

    /** Shows nothing of the person. */
    @Override
    public String toString() {
        return "PersonReader[…]";
    }
}
