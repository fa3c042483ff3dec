package vn.lienthong.simulation.demo;

/** A sample as an envelope in the wire format: the elements of the format in its order. */
final class WireText {
    private static final String ENVELOPE = """
            <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" \
            xmlns:dan="http://dancuquocgia.bca"><soapenv:Body><dan:%1$s><dan:MaYeuCau>%2$s</dan:MaYeuCau>\
            <dan:MaDVC>1.000002</dan:MaDVC><dan:MaTichHop>%3$s</dan:MaTichHop><dan:MaCanBo>%4$s</dan:MaCanBo>\
            <dan:SoDinhDanh>%5$s</dan:SoDinhDanh><dan:HoVaTen>%6$s</dan:HoVaTen>\
            <dan:NgayThangNamSinh><dan:Nam>%7$s</dan:Nam></dan:NgayThangNamSinh></dan:%1$s></soapenv:Body>\
            </soapenv:Envelope>""";

    private WireText() {}

    /** @param requestId what is new each time, because a request is accepted once */
    static String of(Sample sample, String requestId) {
        boolean isLookUp = isLookUp(sample);
        return ENVELOPE.formatted(
                isLookUp ? "TraCuuThongTinCongDan" : "XacThucThongTinCongDan",
                requestId,
                isLookUp ? "037" : "003",
                RestCaller.OFFICER,
                sample.body().path("personalNumber").asText(),
                // Without marks, and so without anything that XML would have to escape.
                sample.body().path("fullName").asText(),
                sample.body().path("dateOfBirth").asText());
    }

    static boolean isLookUp(Sample sample) {
        return sample.operation().endsWith(".lookup");
    }
}
