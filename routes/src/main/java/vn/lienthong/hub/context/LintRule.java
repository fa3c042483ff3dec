package vn.lienthong.hub.context;

import java.util.Locale;

import vn.lienthong.hub.fault.Text;

/**
 * The rules that a connector's folder is held against. A number never changes its meaning, and one that is given up is not
 * used again: it stands in tickets and in what editors and builds leave out. docs/rules.md is made of this table.
 */
public enum LintRule {
    UNREADABLE(
            1,
            "Tệp không đọc được",
            "A file cannot be read",
            "What is not YAML, JSON or CSV, or is empty, says nothing.",
            "Mend the text at the line that is named. An editor that knows the language shows where it breaks."),
    UNKNOWN_KEY(
            2,
            "Khóa không tồn tại",
            "There is no such key",
            "A misspelt key would silently do nothing, and its default would count.",
            "Write the key that was meant; connector.schema.json explains all of them."),
    WRONG_FORM(
            3,
            "Giá trị sai kiểu",
            "A value has the wrong form",
            "A number, a duration or a list that is none cannot be used.",
            "Write it in the form that is named: 500ms, 3s, true, [first, second]."),
    UNKNOWN_FILE(
            4,
            "Tệp hoặc thư mục không ai đọc",
            "Nobody reads this file",
            "A file with a misspelt name, or of an operation that is not there, would silently do nothing.",
            "Give it the name that was meant, or delete it."),
    HALF_COPIED(
            5,
            "Thư mục thiếu tệp hoặc chép dở",
            "The folder is not complete",
            "A folder that was half copied, or still has the page of the one it was copied from, is not meant to be used.",
            "Add the file that is named, or write its first line for this connector."),
    NAME(
            6,
            "Mã định danh khác tên thư mục",
            "The id is not the folder's name",
            "Folder, id and the ids of routes are one name, by which everybody finds the connector. The hub needs the"
                    + " names 'hub', for its own acts in the exchange log, and 'services', for the address of its list.",
            "Rename the folder, or write its name as id."),
    SECOND_ID(
            7,
            "Hai thư mục có cùng mã định danh",
            "Two folders have one id",
            "Two connectors of one id would have the same addresses and the same routes.",
            "Give the copy an id of its own, equal to the name of its folder."),
    DESCRIPTION(
            8,
            "Thiếu tên, loại hoặc mô tả",
            "A name, kind, summary or version is missing",
            "They stand in contracts, on the documentation page and in Hawtio, in both languages.",
            "Write name and summary as {vi: …, en: …}, kind, contract and interface as the message says."),
    OWNER(
            9,
            "Thiếu đơn vị chủ quản",
            "Nobody owns the system",
            "When it fails at night, somebody must know whom to call.",
            "Write owner: {unit: …, contact: …}."),
    TRANSPORT(
            10,
            "Phương thức kết nối không tồn tại",
            "There is no such transport",
            "The transport says from which template the routes are made.",
            "Choose one of those that are named."),
    ADDRESS(
            11,
            "Thiếu địa chỉ của hệ thống",
            "The system has no address, or one under another name",
            "The demo and the tests fill the address in, so it must be called after the connector.",
            "Write baseUrl: \"{{<id>.base-url}}\"."),
    PARAMETER(
            12,
            "Tham số không được khai báo",
            "A parameter stands where none is read",
            "Parameters are declared by their use within 'system'. Anywhere else, or misspelt, the braces would be sent as"
                    + " they stand. There is no list of parameters beside their uses, so none can be unused.",
            "Write {{name.of-setting}} in small letters, digits, dots and hyphens, without spaces, within 'system'."),
    SECRET(
            13,
            "Bí mật ghi trong tệp",
            "A secret stands in the file",
            "Folders are copied, mailed and committed; a secret in one is nobody's secret any more.",
            "Write a parameter, set it in the environment, and have the secret changed where it is good for anything."),
    SIGN_IN(
            14,
            "Cách đăng nhập hoặc tiêu đề không dùng được",
            "A sign-in or a header cannot be used",
            "The hub could not sign in, or a header would break the call.",
            "Describe the sign-in as the message says; headers that the hub sets are left out."),
    LIMITS(
            15,
            "Thiếu thời gian chờ hoặc giới hạn gọi đồng thời",
            "A time-out or the number of parallel calls is missing",
            "A system that hangs holds its callers as long as it may; the owner's figures are better than a guess. The pool"
                    + " of connections is always as large as parallelCalls.",
            "Write connectTimeout, responseTimeout and parallelCalls, all of them positive."),
    OPERATION(
            16,
            "Dịch vụ không có tên hoặc nội dung",
            "An operation has no proper name, or there is none",
            "The name is part of addresses, contracts, agreements and files.",
            "Use words of small letters and digits, joined by single hyphens: find-customer."),
    ALIAS(
            17,
            "Bí danh dài quá 18 ký tự hoặc bị trùng",
            "An alias is missing, too long, or somebody else's",
            "Hawtio cuts the id of a node after 34 characters: 16 for the verb, 18 for the alias. Two nodes of one id keep"
                    + " the hub from starting.",
            "Give each operation an alias of its own of at most 18 small letters, digits and hyphens."),
    SENSITIVITY(
            18,
            "Thiếu mức độ nhạy cảm",
            "Nothing is said about sensitivity",
            "Those who agree on who may ask must know what an answer holds.",
            "Write sensitivity: public, internal, personal or sensitive."),
    BODY_POLICY(
            19,
            "Thiếu quy định lưu nội dung",
            "Nothing is said about keeping bodies",
            "What the exchange log keeps of people's data is a decision, not a default.",
            "Write keepBody: none, digest or encrypted."),
    CALL(
            20,
            "Lời gọi không dùng được",
            "A call cannot be made",
            "The method, the path or the way in which the system says how it went cannot be used.",
            "Write call: GET /customers/{customerCode}, with fields of the request's schema in braces."),
    SUBJECT(
            21,
            "Chủ thể dữ liệu không có trong câu trả lời",
            "The subject is no field of the response",
            "Nobody could find the exchanges about a person.",
            "Name a field of the response's schema; over files, where an answer comes later, it may be one of the request's."),
    SCHEMA(
            22,
            "Lược đồ ngoài phạm vi cho phép",
            "A schema is outside of the profile",
            "A canonical form must be said in JSON and in XML alike; a misspelt keyword would check nothing.",
            "See what connectors/README.md says about schemas."),
    RECURSION(
            23,
            "Lược đồ tự tham chiếu",
            "A schema refers to itself",
            "It would have no end: no contract could be made of it, and no limit would hold.",
            "Say how many levels there are, or make a flat list that names its parents."),
    FIELD_TABLE(
            24,
            "Bảng ánh xạ hoặc bảng mã không dùng được",
            "A field table or a code table cannot be used",
            "A line that names no field of the schema, or no rule, would lose data.",
            "Mend the line; an empty rule means that a value is copied."),
    JSLT(
            25,
            "Ánh xạ JSLT không dùng được",
            "A mapping in JSLT cannot be used",
            "It does not compile, or uses what a mapping may not.",
            "See what connectors/README.md says about JSLT."),
    XSLT(
            26,
            "Ánh xạ XSLT không dùng được",
            "A mapping in XSLT cannot be used",
            "It does not compile, or reads more than its input.",
            "Mend the line that is named."),
    TWO_MAPPINGS(
            27,
            "Hai ánh xạ cho một chiều",
            "One direction has two mappings",
            "Nobody would know which of them counts.",
            "Delete one of the two."),
    DROPPED_FIELD(
            28,
            "Ánh xạ bỏ sót trường bắt buộc",
            "A mapping drops a required field",
            "An answer without it can only end with HUB-502-ANSWER; a question without it asks something else.",
            "Map the field, or do not require it."),
    EXAMPLE(
            29,
            "Ví dụ không khớp lược đồ",
            "An example does not fit its schema",
            "Examples are read as documentation and simulate the system: one that is wrong teaches what is wrong.",
            "Mend the face that is named. Whether 'sent' and 'received' fit the mapping, ./hub connector test says."),
    EXAMPLES_MISSING(
            30,
            "Thiếu ví dụ",
            "An operation has too few examples",
            "What no example shows is neither tested nor simulated.",
            "Show at least something found, nothing found, and a fault."),
    CHANGED_SCHEMA(
            31,
            "Lược đồ đã công bố bị thay đổi",
            "A published schema changed other than by addition",
            "Consumers have programs that read it as it was.",
            "Add only; for anything else raise 'interface', so that the old version can be recognised."),
    CONTRACT(
            32,
            "Hợp đồng quá lớn hoặc tham chiếu ra ngoài",
            "A contract is too large, or reaches outside of the folder",
            "Who opens a contract must not fetch from elsewhere: document types, entities and addresses of the network are"
                    + " how such files attack. 5 MB are enough for any interface.",
            "Save what it refers to beside it, without document type, and refer to that."),
    QUERY(
            33,
            "Câu truy vấn không dùng được",
            "A query cannot be used",
            "A query reads with one statement and takes every condition of the question as a parameter; anything else could"
                    + " change what is there, or answer another question.",
            "Write one select, with :#field for each field of the request's schema."),
    LAYOUT(
            34,
            "Mô tả tệp dòng không dùng được",
            "The layout of a row file cannot be used",
            "Rows could not be written or read as the system wants them, or an answer could not be matched to its request.",
            "Describe requests and answers in contract/layout.yaml: format, encoding, columns and the key."),
    INSTANCES(
            35,
            "Bảng phiên bản triển khai không dùng được",
            "The table of instances cannot be used",
            "One folder stands for many systems only if each has an id, a province and days of its own.",
            "Mend the line of instances.csv that is named."),
    LIFE(
            36,
            "Thời hạn hoặc dịch vụ kế thừa không dùng được",
            "The days or the successor of an operation cannot be used",
            "Whoever calls a former owner is answered by its successor, which must be there and speak the same form.",
            "Write validTo: 2025-02-28 and successor: <connector>.<operation>, whose request asks for no more and whose"
                    + " response promises no less."),
    RETRY(
            37,
            "Quy định gọi lại không dùng được",
            "An operation cannot be asked again in this way",
            "A change that is made twice because an answer was lost is worse than one that failed; and many tries keep the"
                    + " caller waiting and a failing system busy.",
            "Write retry: {atMost: 2, wait: 100ms}; for what changes something also idempotent: true, if the system looks"
                    + " at the Idempotency-Key."),
    CIRCUIT_BREAKER(
            38,
            "Quy định ngắt mạch không dùng được",
            "A circuit breaker cannot work with these values",
            "One that opens at once, never, or for hours is a fault of its own.",
            "Write circuitBreaker: {failureRate: 50, callsAtLeast: 20, openFor: 10s}, or leave it out."),
    ENDLESS_MAPPING(
            39,
            "Ánh xạ không kết thúc hoặc dùng quá nhiều bộ nhớ",
            "A mapping does not end, or takes too much",
            "Nothing can end one that loops or fills the memory, so each XSLT and JSLT is compiled and run over the examples"
                    + " in a process of its own, with five seconds and 128 MB for a folder.",
            "Look for a function or template that calls itself without end, for a text or list that doubles, and in XSLT for"
                    + " what is computed when it is compiled."),
    WRITTEN_ROUTE(
            40,
            "Tuyến tự viết không dùng được",
            "A written route does what it may not",
            "A route in route.camel.yaml may ask other operations of its connector and put their answers together, and nothing"
                    + " else: what reaches further would pass by sign-in, limits, time-outs and the record.",
            "Use the steps to, setBody, setVariable, choice and loop, addresses such as direct:find-customer, and the language"
                    + " jslt; connectors/README.md shows one.");

    private final String id;
    private final Text title;
    private final String why;
    private final String mend;

    LintRule(int number, String vietnamese, String english, String why, String mend) {
        this.id = String.format(Locale.ROOT, "HUB-L%03d", number);
        this.title = new Text(vietnamese, english);
        this.why = why;
        this.mend = mend;
    }

    /** {@code HUB-L001}. */
    public String id() {
        return id;
    }

    public Text title() {
        return title;
    }

    /** Why it is a rule. */
    public String why() {
        return why;
    }

    /** What to do about it. */
    public String mend() {
        return mend;
    }
}
