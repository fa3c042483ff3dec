package vn.lienthong.hub.running;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

import vn.lienthong.hub.agreement.SignInAccounts;
import vn.lienthong.simulation.population.SyntheticPerson;

/**
 * A request in the wire format of the population services, put together from text as an old client does, and signed as it
 * signs. Written from the description of the format, with nothing of the hub's own reading or signing in it.
 *
 * @param element the root of the request
 * @param integration MaTichHop
 * @param procedure MaDVC
 * @param number an element with a number
 * @param name HoVaTen
 * @param date what is in NgayThangNamSinh
 * @param relative an element with a relative; empty where none is asked about
 */
public record WireCall(
        String element,
        String integration,
        String procedure,
        String number,
        String name,
        String date,
        String relative) {
    /** The address that agencies are told. The hub listens elsewhere, as behind a proxy. */
    public static final String PUBLIC_URL = "https://hub.example/dancu/v1";

    public static final String PATH = "/dancu/v1";
    public static final String REQUESTS = "http://dancuquocgia.bca";

    /** Social Insurance looks somebody up, to see whether they are entitled. */
    public static WireCall lookUp(SyntheticPerson person) {
        return of("TraCuuThongTinCongDan", "037", "1.000002", person);
    }

    /** Social Insurance holds a participant's data against the population database. */
    public static WireCall verification(SyntheticPerson person) {
        return of("XacThucThongTinCongDan", "003", "1.000002", person);
    }

    /**
     * Social Insurance asks whether somebody is a person's relative.
     *
     * @param relation Cha, Me, VoChong or ChuHo
     */
    public static WireCall verificationOf(SyntheticPerson person, String relation, SyntheticPerson relative) {
        return of("XacMinhThongTinNhanThan", "004", "1.000002", person)
                .relative("<" + relation + "><SoDinhDanh>" + relative.personalNumber() + "</SoDinhDanh><HoVaTen>"
                        + relative.fullName() + "</HoVaTen></" + relation + ">");
    }

    private static WireCall of(String element, String integration, String procedure, SyntheticPerson person) {
        return new WireCall(
                element,
                integration,
                procedure,
                "<SoDinhDanh>" + person.personalNumber() + "</SoDinhDanh>",
                person.fullName(),
                dateOf(person.dateOfBirth()),
                "");
    }

    /** {@code 1990-05-17} or {@code 1990}. */
    private static String dateOf(String canonical) {
        return canonical.length() == 4
                ? "<Nam>" + canonical + "</Nam>"
                : "<NgayThangNam>" + canonical.replace("-", "") + "</NgayThangNam>";
    }

    public WireCall integrated(String otherIntegration, String otherProcedure) {
        return new WireCall(element, otherIntegration, otherProcedure, number, name, date, relative);
    }

    public WireCall oldNumber(String digits) {
        return new WireCall(element, integration, procedure, "<SoCMND>" + digits + "</SoCMND>", name, date, relative);
    }

    public WireCall personalNumber(String digits) {
        return new WireCall(
                element, integration, procedure, "<SoDinhDanh>" + digits + "</SoDinhDanh>", name, date, relative);
    }

    public WireCall named(String other) {
        return new WireCall(element, integration, procedure, number, other, date, relative);
    }

    public WireCall bornOn(String canonicalDate) {
        return new WireCall(element, integration, procedure, number, name, dateOf(canonicalDate), relative);
    }

    public WireCall relative(String other) {
        return new WireCall(element, integration, procedure, number, name, date, other);
    }

    public WireCall dated(String content) {
        return new WireCall(element, integration, procedure, number, name, content, relative);
    }

    /** What is in the root, with a request id that never was before: otherwise it would be the same request again. */
    public String content() {
        return "<MaYeuCau>" + UUID.randomUUID() + "</MaYeuCau><MaDVC>" + procedure + "</MaDVC><MaTichHop>" + integration
                + "</MaTichHop><MaCanBo>officer-7</MaCanBo>" + number + "<HoVaTen>" + name + "</HoVaTen>"
                + "<NgayThangNamSinh>" + date + "</NgayThangNamSinh>" + relative;
    }

    public String envelope() {
        return envelope(content());
    }

    public String envelope(String content) {
        return SoapCall.SOAP_11.envelope(
                null, "<" + element + " xmlns=\"" + namespace() + "\">" + content + "</" + element + ">");
    }

    private String namespace() {
        return element.equals("XacMinhThongTinNhanThan") ? "http://gtel.vn/qldc" : REQUESTS;
    }

    /** By an agency that has an account. */
    public HubRequest by(RunningHub hub, String agency) {
        return signed(hub.request(PATH), hub.accountOf(agency), PUBLIC_URL, now())
                .header("Content-Type", SoapCall.SOAP_11.contentType())
                .body(envelope());
    }

    /** In seconds. */
    public static String now() {
        return Long.toString(System.currentTimeMillis() / 1000);
    }

    public static HubRequest signed(
            HubRequest request, SignInAccounts.Issued account, String address, String timestamp) {
        return request.header("Timestamp", timestamp)
                .header("Authorization", authorization(account, address, timestamp));
    }

    public static String authorization(SignInAccounts.Issued account, String address, String timestamp) {
        String signature = sha256Hex(address + account.user() + timestamp + account.secret());
        byte[] pair = (account.user() + ":" + signature).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private static String sha256Hex(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Shows nothing of the person: the habit is kept even with people who do not exist. */
    @Override
    public String toString() {
        return "WireCall[" + element + "]";
    }
}
