package vn.lienthong.hub.wayin.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/** Reads who is asked about: a number of one of two kinds, a name, and a date of which perhaps only the year is known. */
final class PersonReader {
    private static final int PERSONAL_NUMBER_LENGTH = 12;
    private static final int OLD_NUMBER_LENGTH = 9;
    private static final int NAME_LENGTH = 100;
    private static final int DATE_LENGTH = 8;
    private static final int YEAR_LENGTH = 4;
    private static final int YEAR_AND_MONTH_LENGTH = 6;
    /** No date, so ill-formed in the canonical form as well: other lengths would be read as a year or a month there. */
    private static final String NO_DATE = "none";

    private PersonReader() {}

    /** @param canonical gets the fields of a canonical request */
    static void read(ElementReader xml, String namespace, ObjectNode canonical) {
        if (xml.isAt(namespace, "SoCMND")) {
            canonical.put("oldNumber", xml.text(namespace, "SoCMND", OLD_NUMBER_LENGTH));
        } else {
            canonical.put("personalNumber", xml.text(namespace, "SoDinhDanh", PERSONAL_NUMBER_LENGTH));
        }
        canonical.put("fullName", xml.text(namespace, "HoVaTen", NAME_LENGTH));
        if (!xml.isAt(namespace, "NgayThangNamSinh")) {
            throw new HubFault(
                    FaultCode.SCHEMA_VIOLATED, "the element NgayThangNamSinh is missing, or stands elsewhere");
        }
        xml.enter();
        canonical.put("dateOfBirth", date(xml, namespace));
        xml.leave();
    }

    private static String date(ElementReader xml, String namespace) {
        if (xml.isAt(namespace, "Nam")) {
            return xml.text(namespace, "Nam", YEAR_LENGTH);
        }
        String digits = xml.text(namespace, "NgayThangNam", DATE_LENGTH);
        return digits.length() == DATE_LENGTH
                ? digits.substring(0, YEAR_LENGTH)
                        + "-" + digits.substring(YEAR_LENGTH, YEAR_AND_MONTH_LENGTH)
                        + "-" + digits.substring(YEAR_AND_MONTH_LENGTH)
                : NO_DATE;
    }
}
