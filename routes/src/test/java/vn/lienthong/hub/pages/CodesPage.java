package vn.lienthong.hub.pages;

import java.util.List;
import java.util.Locale;

import vn.lienthong.hub.fault.FaultCode;

/** {@code docs/codes.md}: why an exchange may end without an answer. */
final class CodesPage {

    String text() {
        Markdown page = new Markdown()
                .line("# Fault codes / Mã lỗi")
                .line("")
                .line("Made from `FaultCode`; do not edit. A code is stable: program against it, and quote it with the")
                .line(
                        "exchange id. Its middle part is the HTTP status over REST. A request with several defects has the")
                .line(
                        "first code that applies, in the order of the classes: too large, unidentified, malformed, denied,")
                .line("other.")
                .line("")
                .line("Mã lỗi không thay đổi giữa các phiên bản. Khi báo lỗi, xin gửi kèm mã giao dịch.")
                .line("")
                .header("code", "whose", "class", "what happened", "next step", "sự việc", "bước tiếp theo");
        for (FaultCode code : FaultCode.values()) {
            page.row(List.of(
                    Markdown.code(code.code()),
                    code.whose().text().en(),
                    words(code.faultClass().name()),
                    code.sentence().en(),
                    code.nextStep().en(),
                    code.sentence().vi(),
                    code.nextStep().vi()));
        }
        return page.toString();
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
