package vn.lienthong.bench.online.stage;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What is relayed: the request as JSON, and the system's answer to it as SOAP, both about as large as wanted. */
final class RelayBodies {
    /** The code of the last entry: whoever has it has got all of the answer. */
    static final String LAST = "entry-last";

    private static final String ENTRY =
            "{\"code\":\"%s\",\"name\":\"Nguyễn Thị Minh Khai\",\"date\":\"2020-01-31\",\"amount\":%d}";
    private static final String XML_ENTRY =
            "<Muc><Ma>%s</Ma><Ten>Nguyễn Thị Minh Khai</Ten><Ngay>20200131</Ngay><SoTien>%d</SoTien></Muc>";

    private RelayBodies() {}

    static byte[] request(BodySize size) {
        return ("{\"reference\":\"request\",\"entries\":[" + entries(size, ENTRY, ",") + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] answer(BodySize size) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
                        + "<TraLoi xmlns=\"urn:example:mediation\"><ThamChieu>answer</ThamChieu><DanhSach>"
                        + entries(size, XML_ENTRY, "")
                        + "</DanhSach></TraLoi></soap:Body></soap:Envelope>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** As many as make so many bytes of JSON, whatever they are written in. */
    private static String entries(BodySize size, String form, String between) {
        int each = entry(ENTRY, 0).getBytes(StandardCharsets.UTF_8).length + 1;
        int count = Math.max(2, size.bytes() / each);
        StringBuilder entries = new StringBuilder();
        for (int i = 1; i < count; i++) {
            entries.append(entry(form, i)).append(between);
        }
        return entries.append(form.formatted(LAST, count)).toString();
    }

    private static String entry(String form, int number) {
        return form.formatted(String.format(Locale.ROOT, "entry-%04d", number), number);
    }
}
