package vn.lienthong.hub.wayin.wire;

import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.hub.running.GeneratedClient;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.hub.running.WireCall;
import vn.lienthong.simulation.population.OldNumberHolders;
import vn.lienthong.simulation.population.SamplePeople;
import vn.lienthong.simulation.population.SyntheticPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.hub.running.GeneratedClient.get;
import static vn.lienthong.hub.running.GeneratedClient.set;

/**
 * A client that was written for the format and never for the hub: wsdl2java made it from a copy of the format that lies
 * beside the tests, and it learns nothing of the hub but an address.
 */
@ExtendWith(RunningHubExtension.class)
class WireClientTest {
    private static final String AGENCY = "social-insurance";

    @TempDir
    private static Path folder;

    private static GeneratedClient client;

    private final RunningHub hub;

    WireClientTest(RunningHub hub) {
        this.hub = hub;
    }

    @BeforeAll
    static void generate() throws Exception {
        URL wsdl = WireClientTest.class.getResource("/wire/population-services.wsdl");
        client = GeneratedClient.of(
                wsdl,
                folder,
                "http://dancuquocgia.bca=generated.wire.request",
                "http://www.mic.gov.vn/dancu/1.0=generated.wire.answer",
                "http://gtel.vn/qldc=generated.wire.relatives");
    }

    private Object lookUp(String numberElement, String number, String name, String date)
            throws ReflectiveOperationException {
        return call("lookUp", request("TraCuuThongTinCongDan", "037", numberElement, number, name, date));
    }

    private boolean verify(SyntheticPerson person, String name, String date) throws ReflectiveOperationException {
        return exists(call(
                "verify", request("XacThucThongTinCongDan", "003", "SoDinhDanh", person.personalNumber(), name, date)));
    }

    private static boolean exists(Object answer) throws ReflectiveOperationException {
        return (boolean) answer.getClass().getMethod("isTonTai").invoke(answer);
    }

    private static Object request(
            String element, String integration, String numberElement, String number, String name, String date)
            throws ReflectiveOperationException {
        Object born = client.bean("NgaySinh");
        set(born, date.length() == 4 ? "Nam" : "NgayThangNam", date.replace("-", ""));
        Object request = client.bean(element);
        set(request, "MaYeuCau", UUID.randomUUID().toString());
        set(request, "MaDVC", "1.000002");
        set(request, "MaTichHop", integration);
        set(request, "MaCanBo", "officer-7");
        set(request, "MaDonVi", "G17");
        set(request, numberElement, number);
        set(request, "HoVaTen", name);
        set(request, "NgayThangNamSinh", born);
        return request;
    }

    private Object call(String operation, Object request) throws ReflectiveOperationException {
        Object port = client.port("services");
        GeneratedClient.callAt(port, hub.address() + WireCall.PATH);
        String timestamp = Long.toString(System.currentTimeMillis());
        GeneratedClient.sendHeaders(
                port,
                Map.of(
                        "Timestamp",
                        timestamp,
                        "Authorization",
                        WireCall.authorization(hub.accountOf(AGENCY), WireCall.PUBLIC_URL, timestamp)));
        return GeneratedClient.operation(port, operation).invoke(port, request);
    }

    private static Object only(Object collection) throws ReflectiveOperationException {
        List<?> citizens = (List<?>) get(collection, "CongDan");
        assertThat(citizens).hasSize(1);
        return citizens.get(0);
    }

    private static String bankWriting(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toUpperCase(Locale.ROOT);
    }

    @Test
    void looksSomebodyUp() throws Exception {
        SyntheticPerson person = hub.people(SamplePeople::livingAdult);

        Object citizen = only(lookUp("SoDinhDanh", person.personalNumber(), person.fullName(), person.dateOfBirth()));

        assertThat(get(citizen, "SoDinhDanh")).isEqualTo(person.personalNumber());
        assertThat(get(get(citizen, "NgayThangNamSinh"), "NgayThangNam"))
                .isEqualTo(person.dateOfBirth().replace("-", ""));
        Object name = get(citizen, "HoVaTen");
        assertThat(List.of(get(name, "Ho"), get(name, "ChuDem"), get(name, "Ten")))
                .containsExactly(person.familyName(), person.middleName(), person.givenName());
        assertThat(get(get(citizen, "ThuongTru"), "MaTinhThanh")).asString().isNotBlank();
        assertThat(get(citizen, "DanToc")).as("not agreed").isNull();
    }

    @Test
    void looksSomebodyUpAsABankWritesTheName() throws Exception {
        SyntheticPerson person = hub.people(SamplePeople::livingAdult);
        String glued = bankWriting(person.fullName()).replace(" ", "");

        assertThat(get(only(lookUp("SoDinhDanh", person.personalNumber(), glued, person.dateOfBirth())), "SoDinhDanh"))
                .isEqualTo(person.personalNumber());
    }

    @Test
    void looksSomebodyUpByAnOldNumber() throws Exception {
        OldNumberHolders holders = hub.people(SamplePeople::oldNumberOfOne);
        SyntheticPerson holder = holders.holders().get(0);

        Object citizen = only(lookUp("SoCMND", holders.oldNumber(), holder.fullName(), holder.dateOfBirth()));

        assertThat(get(citizen, "SoDinhDanh")).isEqualTo(holder.personalNumber());
    }

    @Test
    void getsTheYearOfSomebodyOfWhomOnlyTheYearIsKnown() throws Exception {
        SyntheticPerson old = hub.people(SamplePeople::bornInAYear);

        Object born = get(
                only(lookUp("SoDinhDanh", old.personalNumber(), old.fullName(), old.dateOfBirth())),
                "NgayThangNamSinh");

        assertThat(get(born, "Nam")).isEqualTo(old.dateOfBirth());
        assertThat(get(born, "NgayThangNam")).isNull();
    }

    @Test
    void getsAnEmptyCollectionForAnotherName() throws Exception {
        SyntheticPerson person = hub.people(SamplePeople::livingAdult);

        Object answer = lookUp("SoDinhDanh", person.personalNumber(), "TEN KHAC", person.dateOfBirth());

        assertThat((List<?>) get(answer, "CongDan")).isEmpty();
    }

    @Test
    void isToldWhetherThereIsSuchAPerson() throws Exception {
        SyntheticPerson person = hub.people(SamplePeople::livingAdult);
        String year = person.dateOfBirth().substring(0, 4);

        assertThat(verify(person, person.fullName(), person.dateOfBirth())).isTrue();
        assertThat(verify(person, bankWriting(person.fullName()), year)).isTrue();
        assertThat(verify(person, "TEN KHAC", person.dateOfBirth())).isFalse();
    }

    @Test
    void isToldWhetherSomebodyIsTheFather() throws Exception {
        SyntheticPerson child = hub.people(SamplePeople::childOfAFamily);
        SyntheticPerson father = hub.people(people -> people.fatherOf(child));

        assertThat(exists(call("verifyRelative", relativeRequest(child, "Cha", father))))
                .isTrue();
        assertThat(exists(call("verifyRelative", relativeRequest(child, "ChuHo", child))))
                .isFalse();
    }

    private static Object relativeRequest(SyntheticPerson person, String relation, SyntheticPerson relative)
            throws ReflectiveOperationException {
        GeneratedClient relatives = new GeneratedClient(client.wsdl(), "generated.wire.relatives", client.classes());
        Object born = relatives.bean("Ngay");
        set(born, "NgayThangNam", person.dateOfBirth().replace("-", ""));
        Object who = relatives.bean("NguoiThan");
        set(who, "SoDinhDanh", relative.personalNumber());
        set(who, "HoVaTen", bankWriting(relative.fullName()));
        Object request = relatives.bean("XacMinhThongTinNhanThan");
        set(request, "MaYeuCau", UUID.randomUUID().toString());
        set(request, "MaDVC", "1.000002");
        set(request, "MaTichHop", "004");
        set(request, "MaCanBo", "officer-7");
        set(request, "SoDinhDanh", person.personalNumber());
        set(request, "HoVaTen", person.fullName());
        set(request, "NgayThangNamSinh", born);
        set(request, relation, who);
        return request;
    }

    @Test
    void getsAFaultThatItCanReadWhenItMayNotAsk() throws Exception {
        SyntheticPerson person = hub.people(SamplePeople::livingAdult);
        Object request = request(
                "TraCuuThongTinCongDan",
                "999",
                "SoDinhDanh",
                person.personalNumber(),
                person.fullName(),
                person.dateOfBirth());
        try {
            call("lookUp", request);
            throw new AssertionError("it was answered");
        } catch (InvocationTargetException e) {
            assertThat(e.getCause()).hasMessageContaining("HUB-403-PURPOSE");
        }
    }
}
