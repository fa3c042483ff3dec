package vn.lienthong.hub.fault;

import static vn.lienthong.hub.fault.FaultClass.DENIED;
import static vn.lienthong.hub.fault.FaultClass.MALFORMED;
import static vn.lienthong.hub.fault.FaultClass.OTHER;
import static vn.lienthong.hub.fault.FaultClass.TOO_LARGE;
import static vn.lienthong.hub.fault.FaultClass.UNIDENTIFIED;
import static vn.lienthong.hub.fault.Whose.CALLER;
import static vn.lienthong.hub.fault.Whose.HUB;
import static vn.lienthong.hub.fault.Whose.PROVIDER;

/**
 * The table of everything that can keep the hub from answering. A code is stable: it is what callers program against,
 * what the exchange log stores and what operators search for. Its middle part is the HTTP status (RFC 9110) of its REST
 * form. {@code docs/codes.md} is generated from this table.
 */
public enum FaultCode {
    BODY_TOO_LARGE(
            "HUB-413-BODY",
            CALLER,
            TOO_LARGE,
            new Text("Nội dung yêu cầu vượt quá kích thước cho phép.", "The request body is larger than allowed."),
            new Text("Chia nhỏ yêu cầu, hoặc gửi bằng tệp.", "Send less at a time, or send a file.")),
    BODY_TOO_SLOW(
            "HUB-408-BODY",
            CALLER,
            MALFORMED,
            new Text("Nội dung yêu cầu đến quá chậm.", "The request body did not arrive in time."),
            new Text("Gửi lại trên đường truyền tốt hơn.", "Send it again over a better connection.")),
    KEY_UNKNOWN(
            "HUB-401-KEY",
            CALLER,
            UNIDENTIFIED,
            new Text("Thiếu khóa truy cập hoặc khóa không hợp lệ.", "The access key is missing or not known."),
            new Text(
                    "Gửi khóa được cấp trong tiêu đề Hub-Key.",
                    "Send the key issued to your agency in the header Hub-Key.")),
    KEY_EXPIRED(
            "HUB-401-EXPIRED",
            CALLER,
            UNIDENTIFIED,
            new Text("Khóa truy cập đã hết hạn hoặc bị thu hồi.", "The access key has expired or was revoked."),
            new Text("Đề nghị cấp khóa mới.", "Ask the operator of the hub for a new key.")),
    SIGN_IN_REFUSED(
            "HUB-401-SIGNIN",
            CALLER,
            UNIDENTIFIED,
            new Text("Không chấp nhận đăng nhập.", "The sign-in is not accepted."),
            new Text(
                    "Kiểm tra tài khoản, mã bí mật, địa chỉ đã ký, đồng hồ và máy gửi; không gửi lại yêu cầu đã gửi.",
                    "Check user, secret, the address that is signed, the clock and the machine that sends; do not send a"
                            + " request twice.")),
    URL_REFUSED(
            "HUB-400-URL",
            CALLER,
            MALFORMED,
            new Text("Địa chỉ yêu cầu không hợp lệ.", "The address of the request is not acceptable."),
            new Text("Dùng địa chỉ trong tài liệu dịch vụ.", "Use an address from /openapi.json.")),
    HTTP_MALFORMED(
            "HUB-400-HTTP",
            CALLER,
            MALFORMED,
            new Text(
                    "Dòng yêu cầu hoặc một tiêu đề không đúng giao thức HTTP.",
                    "The request line or a header is not HTTP, or is too long."),
            new Text(
                    "Kiểm tra phần mềm gửi yêu cầu và các máy chủ trung gian.",
                    "Check the client and whatever stands between it and the hub.")),
    METHOD_NOT_ALLOWED(
            "HUB-405-METHOD",
            CALLER,
            MALFORMED,
            new Text("Phương thức HTTP không được hỗ trợ.", "This HTTP method is not supported here."),
            new Text("Dùng POST.", "Use POST.")),
    HEADER_ILL_FORMED(
            "HUB-400-HEADER",
            CALLER,
            MALFORMED,
            new Text("Một tiêu đề Hub-… không hợp lệ.", "A Hub-… header is not acceptable."),
            new Text(
                    "Dùng tối đa 64 ký tự ASCII in được trong mỗi tiêu đề.",
                    "Use at most 64 printable ASCII characters in each.")),
    MEDIA_TYPE_UNSUPPORTED(
            "HUB-415-TYPE",
            CALLER,
            MALFORMED,
            new Text("Kiểu nội dung không được hỗ trợ.", "The content type is not supported."),
            new Text("Gửi application/json, mã hóa UTF-8.", "Send application/json in UTF-8.")),
    BODY_MALFORMED(
            "HUB-400-BODY",
            CALLER,
            MALFORMED,
            new Text("Không đọc được nội dung yêu cầu.", "The request body cannot be read."),
            new Text("Kiểm tra cú pháp của nội dung.", "Check the syntax of the body.")),
    SCHEMA_VIOLATED(
            "HUB-400-SCHEMA",
            CALLER,
            MALFORMED,
            new Text(
                    "Yêu cầu có trường lạ, thiếu trường hoặc sai kiểu dữ liệu.",
                    "The request has an unknown field, lacks one, or one has the wrong type."),
            new Text(
                    "So sánh với lược đồ của dịch vụ trong /openapi.json.",
                    "Compare it with the operation's schema in /openapi.json.")),
    PURPOSE_MISSING(
            "HUB-400-PURPOSE",
            CALLER,
            MALFORMED,
            new Text("Yêu cầu không nêu mục đích.", "The request states no purpose."),
            new Text("Gửi mục đích trong tiêu đề Hub-Purpose.", "Send the purpose in the header Hub-Purpose.")),
    FILE_UNREADABLE(
            "HUB-400-FILE",
            CALLER,
            MALFORMED,
            new Text("Không đọc được tệp.", "The file cannot be read."),
            new Text(
                    "Gửi lại tệp CSV có dòng đầu là tên cột.",
                    "Send it again as CSV whose first row names the columns.")),
    FILE_ENCODING(
            "HUB-400-ENCODING",
            CALLER,
            MALFORMED,
            new Text(
                    "Không đọc được tệp theo một bảng mã nào một cách chắc chắn.",
                    "The file cannot be read with certainty in any encoding, or not in the one stated."),
            new Text(
                    "Nêu bảng mã (encoding) trong tệp .meta.json và gửi lại, hoặc gửi tệp UTF-8.",
                    "State its \"encoding\" in the .meta.json beside it and send it again, or send UTF-8.")),
    ROW_MALFORMED(
            "HUB-400-ROW",
            CALLER,
            MALFORMED,
            new Text("Dòng dữ liệu không hợp lệ.", "The row cannot be read."),
            new Text("Sửa dòng này và gửi lại.", "Correct this row and send it again.")),
    OPERATION_UNKNOWN(
            "HUB-404-OPERATION",
            CALLER,
            OTHER,
            new Text("Không có dịch vụ dữ liệu này.", "There is no such operation."),
            new Text("Xem danh mục dịch vụ trong /openapi.json.", "Look for its name in /openapi.json.")),
    OPERATION_EARLY(
            "HUB-404-EARLY",
            CALLER,
            OTHER,
            new Text("Dịch vụ dữ liệu này chưa bắt đầu.", "The operation is not offered yet."),
            new Text("Gửi lại từ ngày nêu trong detail.", "Send it again from the day that the detail names.")),
    OPERATION_OVER(
            "HUB-410-OPERATION",
            CALLER,
            OTHER,
            new Text(
                    "Dịch vụ dữ liệu này đã chấm dứt và không có dịch vụ kế thừa.",
                    "The operation is offered no more, and no other answers for it."),
            new Text("Tìm dịch vụ thay thế trong /openapi.json.", "Look for another one in /openapi.json.")),
    EXCHANGE_UNKNOWN(
            "HUB-404-EXCHANGE",
            CALLER,
            OTHER,
            new Text("Không có câu trả lời nào được hẹn với mã này.", "No answer was promised under this id."),
            new Text(
                    "Dùng mã giao dịch trong biên nhận; câu trả lời chỉ được giữ một thời gian.",
                    "Use the exchange id of the receipt; an answer is kept for some time only.")),
    AGREEMENT_MISSING(
            "HUB-403-AGREEMENT",
            CALLER,
            DENIED,
            new Text("Đơn vị chưa có thỏa thuận chia sẻ dữ liệu.", "The agency has no agreement."),
            new Text("Liên hệ đơn vị vận hành để ký thỏa thuận.", "Ask the operator of the hub for an agreement.")),
    AGREEMENT_NOT_VALID(
            "HUB-403-VALIDITY",
            CALLER,
            DENIED,
            new Text("Thỏa thuận chưa có hoặc đã hết hiệu lực.", "The agreement is not yet or no longer valid."),
            new Text("Gia hạn thỏa thuận.", "Have the agreement extended.")),
    OPERATION_NOT_AGREED(
            "HUB-403-OPERATION",
            CALLER,
            DENIED,
            new Text("Thỏa thuận không cho phép dịch vụ này.", "The agreement does not include this operation."),
            new Text("Đề nghị bổ sung dịch vụ vào thỏa thuận.", "Ask for the operation to be added.")),
    PURPOSE_NOT_AGREED(
            "HUB-403-PURPOSE",
            CALLER,
            DENIED,
            new Text("Thỏa thuận không cho phép mục đích này.", "The agreement does not include this purpose."),
            new Text("Dùng mục đích đã thỏa thuận.", "Ask for one of the agreed purposes.")),
    FIELD_NOT_AGREED(
            "HUB-403-FIELD",
            CALLER,
            DENIED,
            new Text("Thỏa thuận không cho phép một trường được hỏi.", "A field asked for is not agreed."),
            new Text("Bỏ trường này khỏi yêu cầu.", "Leave that field out of the request.")),
    QUOTA_EXCEEDED(
            "HUB-429-QUOTA",
            CALLER,
            DENIED,
            new Text("Vượt quá hạn mức của thỏa thuận.", "The quota of the agreement is used up."),
            new Text("Gửi lại sau.", "Send it again later.")),
    PROVIDER_BUSY(
            "HUB-503-BUSY",
            PROVIDER,
            OTHER,
            new Text("Hệ thống cung cấp đang quá tải.", "The provider has as many calls as it may have at a time."),
            new Text("Gửi lại sau ít giây.", "Send it again in a few seconds.")),
    PROVIDER_PAUSED(
            "HUB-503-PAUSED",
            PROVIDER,
            OTHER,
            new Text(
                    "Hệ thống cung cấp tạm ngừng phục vụ theo kế hoạch.",
                    "The provider's system is paused until a time that is known."),
            new Text("Gửi lại sau thời điểm nêu trong detail.", "Send it again after the time that the detail names.")),
    PROVIDER_LEFT_ALONE(
            "HUB-503-CIRCUIT",
            PROVIDER,
            OTHER,
            new Text(
                    "Hệ thống cung cấp vừa lỗi quá nhiều nên tạm thời không được gọi.",
                    "The provider failed too often just now, and is left alone for a while."),
            new Text(
                    "Gửi lại sau số giây nêu trong Retry-After.",
                    "Send it again after the seconds that Retry-After names.")),
    PROVIDER_UNREACHABLE(
            "HUB-503-PROVIDER",
            PROVIDER,
            OTHER,
            new Text("Không kết nối được với hệ thống cung cấp.", "The provider cannot be reached."),
            new Text("Gửi lại sau; đơn vị vận hành đã thấy sự cố.", "Send it again later.")),
    PROVIDER_TIMED_OUT(
            "HUB-504-PROVIDER",
            PROVIDER,
            OTHER,
            new Text("Hệ thống cung cấp không trả lời kịp thời.", "The provider did not answer in time."),
            new Text("Gửi lại sau.", "Send it again later.")),
    PROVIDER_FAILED(
            "HUB-502-PROVIDER",
            PROVIDER,
            OTHER,
            new Text("Hệ thống cung cấp báo lỗi.", "The provider answered with an error."),
            new Text("Gửi lại sau, kèm mã giao dịch khi báo lỗi.", "Send it again later; quote the exchange id.")),
    PROVIDER_ANSWER_UNREADABLE(
            "HUB-502-ANSWER",
            PROVIDER,
            OTHER,
            new Text("Câu trả lời của hệ thống cung cấp không hợp lệ.", "The provider's answer makes no sense."),
            new Text("Báo đơn vị vận hành kèm mã giao dịch.", "Tell the operator of the hub the exchange id.")),
    PROVIDER_SIGN_IN_FAILED(
            "HUB-502-SIGNIN",
            PROVIDER,
            OTHER,
            new Text("Trục không đăng nhập được vào hệ thống cung cấp.", "The provider does not let the hub sign in."),
            new Text(
                    "Báo đơn vị vận hành kèm mã giao dịch: tài khoản của trục tại hệ thống đó cần được kiểm tra.",
                    "Tell the operator of the hub the exchange id: the hub's account there is to be checked.")),
    PROVIDER_NOT_TRUSTED(
            "HUB-502-TLS",
            PROVIDER,
            OTHER,
            new Text(
                    "Không lập được kết nối an toàn với hệ thống cung cấp.",
                    "There is no secure connection to the provider: a certificate or a server's key is not accepted."),
            new Text(
                    "Báo đơn vị vận hành kèm mã giao dịch: chứng thư hoặc khóa máy chủ của một trong hai bên cần được kiểm tra.",
                    "Tell the operator of the hub the exchange id: the certificates or keys of both sides are to be checked.")),
    DEADLINE_PASSED(
            "HUB-504-DEADLINE",
            HUB,
            OTHER,
            new Text("Không kịp xử lý trong thời hạn.", "The request could not be handled in time."),
            new Text("Gửi lại sau.", "Send it again later.")),
    LOG_UNAVAILABLE(
            "HUB-503-LOG",
            HUB,
            OTHER,
            new Text(
                    "Không ghi được nhật ký giao dịch nên không trả lời.",
                    "The exchange log cannot be written, so nothing is answered."),
            new Text("Gửi lại sau ít giây.", "Send it again in a few seconds.")),
    NOT_SERVING(
            "HUB-503-NODE",
            HUB,
            OTHER,
            new Text(
                    "Nút này của trục đang khởi động hoặc đang dừng.", "This node of the hub is starting or stopping."),
            new Text("Gửi lại sau ít giây.", "Send it again in a few seconds.")),
    INTERNAL(
            "HUB-500-HUB",
            HUB,
            OTHER,
            new Text("Trục liên thông gặp lỗi.", "The hub made a mistake."),
            new Text("Báo đơn vị vận hành kèm mã giao dịch.", "Tell the operator of the hub the exchange id."));

    private final String code;
    private final Whose whose;
    private final FaultClass faultClass;
    private final Text sentence;
    private final Text nextStep;

    FaultCode(String code, Whose whose, FaultClass faultClass, Text sentence, Text nextStep) {
        this.code = code;
        this.whose = whose;
        this.faultClass = faultClass;
        this.sentence = sentence;
        this.nextStep = nextStep;
    }

    /** The stable code, such as {@code HUB-403-PURPOSE}. */
    public String code() {
        return code;
    }

    public Whose whose() {
        return whose;
    }

    public FaultClass faultClass() {
        return faultClass;
    }

    /** What happened, in one sentence. */
    public Text sentence() {
        return sentence;
    }

    /** What the reader can do about it. */
    public Text nextStep() {
        return nextStep;
    }

    /** The HTTP status of the REST form, 400 to 599. */
    public int httpStatus() {
        return Integer.parseInt(code.substring(4, 7));
    }
}
