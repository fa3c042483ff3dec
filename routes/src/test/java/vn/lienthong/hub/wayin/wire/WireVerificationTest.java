package vn.lienthong.hub.wayin.wire;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.hub.running.WireCall;
import vn.lienthong.simulation.population.OldNumberHolders;
import vn.lienthong.simulation.population.SamplePeople;
import vn.lienthong.simulation.population.SyntheticPerson;

import static org.assertj.core.api.Assertions.assertThat;

/** What is asked in the wire format, and what is answered. */
@ExtendWith(RunningHubExtension.class)
class WireVerificationTest {
    private static final String AGENCY = "social-insurance";
    private static final String ANSWER = "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\">"
            + "<soap:Body>%s</soap:Body></soap:Envelope>";
    private static final String NOBODY =
            ANSWER.formatted("<CongdanCollection xmlns=\"http://www.mic.gov.vn/dancu/1.0\"></CongdanCollection>");

    private final RunningHub hub;
    private SyntheticPerson living;

    WireVerificationTest(RunningHub hub) {
        this.hub = hub;
    }

    @BeforeEach
    void pickSomebody() {
        living = hub.people(SamplePeople::livingAdult);
    }

    private HubAnswer ask(WireCall call) {
        return call.by(hub, AGENCY).send();
    }

    /** Whether there is such a person; anything but an answer of the right form fails the test. */
    private boolean exists(WireCall verification) {
        HubAnswer answer = ask(verification);
        for (boolean exists : List.of(true, false)) {
            String expected = ANSWER.formatted("<KetQuaXacThuc xmlns=\"http://www.mic.gov.vn/dancu/1.0\"><TonTai>"
                    + exists + "</TonTai></KetQuaXacThuc>");
            if (withoutDeclaration(answer).equals(expected)) {
                return exists;
            }
        }
        throw new AssertionError("no verification: " + answer.text());
    }

    private boolean isFound(WireCall lookUp) {
        String text = withoutDeclaration(ask(lookUp));
        assertThat(text)
                .satisfiesAnyOf(
                        nobody -> assertThat(nobody).isEqualTo(NOBODY),
                        somebody -> assertThat(somebody).contains("<CongDan>"));
        return text.contains("<CongDan>");
    }

    private static String withoutDeclaration(HubAnswer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/xml;charset=utf-8");
        return answer.text().replaceFirst("^<\\?xml[^>]*\\?>", "");
    }

    private static String withoutMarks(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toUpperCase(Locale.ROOT);
    }

    @Test
    void aPersonIsFoundByNumberNameAndDate() {
        HubAnswer answer = ask(WireCall.lookUp(living));

        assertThat(answer.text())
                .contains("<SoDinhDanh>" + living.personalNumber() + "</SoDinhDanh>")
                .contains("<GioiTinh>" + (living.sex().equals("male") ? "1" : "2") + "</GioiTinh>")
                .contains("<NgayThangNamSinh><NgayThangNam>"
                        + living.dateOfBirth().replace("-", "") + "</NgayThangNam></NgayThangNamSinh>")
                .contains(
                        "<Ten>" + living.fullName().substring(living.fullName().lastIndexOf(' ') + 1) + "</Ten>")
                .contains("<ThuongTru><MaTinhThanh>");
        assertThat(answer.header("Hub-Verdict")).isEqualTo("FOUND");
    }

    @Test
    void noMoreLeavesThanIsAgreed() {
        String text = ask(WireCall.lookUp(living)).text();

        assertThat(text).as("Social Insurance has no agreement on these").doesNotContain("DanToc", "QueQuan", "SoCMND");
    }

    @Test
    void theNameMayComeInCapitalsWithoutMarksAndWithoutSpaces() {
        String bare = withoutMarks(living.fullName());
        for (String name :
                List.of(bare, bare.replace(" ", ""), living.fullName().toLowerCase(Locale.ROOT))) {
            assertThat(isFound(WireCall.lookUp(living).named(name))).as(name).isTrue();
            assertThat(exists(WireCall.verification(living).named(name)))
                    .as(name)
                    .isTrue();
        }
    }

    @Test
    void anotherNameOrDateOrNumberIsNobodyWithoutAWordWhichOfThemItIs() {
        WireCall right = WireCall.lookUp(living);
        for (WireCall wrong : List.of(
                right.named("TEN HOAN TOAN KHAC"),
                right.bornOn("1851-02-03"),
                right.bornOn("1851"),
                right.personalNumber(hub.people(SamplePeople::numberOfNobody)))) {
            HubAnswer answer = ask(wrong);

            assertThat(withoutDeclaration(answer)).isEqualTo(NOBODY);
            assertThat(answer.header("Hub-Verdict")).isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void thereIsNoSuchPersonWhenNumberNameOrDateAreOthers() {
        WireCall right = WireCall.verification(living);
        assertThat(exists(right)).isTrue();
        assertThat(exists(right.named("TEN HOAN TOAN KHAC"))).isFalse();
        assertThat(exists(right.bornOn("1851-02-03"))).isFalse();
        assertThat(exists(right.personalNumber(hub.people(SamplePeople::numberOfNobody))))
                .isFalse();
    }

    @Test
    void aYearAloneIsEnoughWhenItIsTheYear() {
        String year = living.dateOfBirth().substring(0, 4);
        String nextYear = Integer.toString(Integer.parseInt(year) + 1);

        assertThat(exists(WireCall.verification(living).bornOn(year))).isTrue();
        assertThat(exists(WireCall.verification(living).bornOn(nextYear))).isFalse();
        assertThat(isFound(WireCall.lookUp(living).bornOn(year))).isTrue();
        assertThat(isFound(WireCall.lookUp(living).bornOn(nextYear))).isFalse();
    }

    @Test
    void ofSomebodyBornInAYearOnlyTheYearIsAnswered() {
        SyntheticPerson old = hub.people(SamplePeople::bornInAYear);

        assertThat(ask(WireCall.lookUp(old)).text())
                .contains("<NgayThangNamSinh><Nam>" + old.dateOfBirth() + "</Nam></NgayThangNamSinh>");
        assertThat(exists(WireCall.verification(old))).isTrue();
        assertThat(exists(WireCall.verification(old).bornOn(old.dateOfBirth() + "-07-07")))
                .as("a day that nobody knows is not confirmed")
                .isFalse();
    }

    @Test
    void ofSomebodyBornInAMonthTheYearIsAnswered() {
        SyntheticPerson old = hub.people(SamplePeople::bornInAMonth);
        String year = old.dateOfBirth().substring(0, 4);

        assertThat(ask(WireCall.lookUp(old).bornOn(year)).text())
                .contains("<NgayThangNamSinh><Nam>" + year + "</Nam></NgayThangNamSinh>");
    }

    @Test
    void anOldNumberOfNineDigitsIsANumberToo() {
        OldNumberHolders holders = hub.people(SamplePeople::oldNumberOfOne);
        SyntheticPerson holder = holders.holders().get(0);

        assertThat(ask(WireCall.lookUp(holder).oldNumber(holders.oldNumber())).text())
                .contains("<SoDinhDanh>" + holder.personalNumber() + "</SoDinhDanh>");
        assertThat(exists(WireCall.verification(holder).oldNumber(holders.oldNumber())))
                .isTrue();
        assertThat(isFound(WireCall.lookUp(holder).oldNumber(hub.people(SamplePeople::oldNumberOfNobody))))
                .isFalse();
    }

    @Test
    void whoHasDiedAndWhoseNumberWasIssuedAnewIsNeitherFoundNorConfirmed() {
        Map<SyntheticPerson, String> people = Map.of(
                hub.people(SamplePeople::deceased), "DECEASED", hub.people(SamplePeople::superseded), "SUPERSEDED_ID");
        people.forEach((person, verdict) -> {
            HubAnswer answer = ask(WireCall.lookUp(person));
            assertThat(withoutDeclaration(answer)).isEqualTo(NOBODY);
            assertThat(answer.header("Hub-Verdict")).isEqualTo(verdict);
            assertThat(exists(WireCall.verification(person))).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"097090000001", "00109000000", "", "00109000000x"})
    void aNumberThatCannotBeOneIsNobodys(String number) {
        HubAnswer answer = ask(WireCall.lookUp(living).personalNumber(number));

        assertThat(withoutDeclaration(answer)).isEqualTo(NOBODY);
        assertThat(answer.header("Hub-Verdict")).isEqualTo("ILL_FORMED");
        assertThat(hub.log().of(answer.exchangeId())).containsEntry("verdict", "ILL_FORMED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"19900231", "1990", "1990-05", "199005", "", "17051990"})
    void aDateThatIsNoneIsNobodys(String date) {
        WireCall call = WireCall.verification(living).dated("<NgayThangNam>" + date + "</NgayThangNam>");

        assertThat(exists(call)).isFalse();
        assertThat(ask(call).header("Hub-Verdict")).isEqualTo("ILL_FORMED");
    }

    @Test
    void aChildsFatherAndMotherAreConfirmedAsWhatTheyAre() {
        SyntheticPerson child = hub.people(SamplePeople::childOfAFamily);
        SyntheticPerson father = hub.people(people -> people.fatherOf(child));
        SyntheticPerson mother = hub.people(people -> people.motherOf(child));

        assertThat(exists(WireCall.verificationOf(child, "Cha", father))).isTrue();
        assertThat(exists(WireCall.verificationOf(child, "Me", mother))).isTrue();
        assertThat(exists(WireCall.verificationOf(child, "Cha", mother))).isFalse();
        assertThat(exists(WireCall.verificationOf(child, "VoChong", father))).isFalse();
        assertThat(exists(WireCall.verificationOf(child, "Cha", father).named("TEN KHAC")))
                .as("another child")
                .isFalse();
    }

    @Test
    void aRelativesDateOfBirthIsAskedIfItIsThere() {
        SyntheticPerson child = hub.people(SamplePeople::childOfAFamily);
        SyntheticPerson father = hub.people(people -> people.fatherOf(child));
        WireCall call = WireCall.verificationOf(child, "Cha", father);
        String withYear = "<NgayThangNamSinh><Nam>%s</Nam></NgayThangNamSinh></Cha>";
        String year = father.dateOfBirth().substring(0, 4);

        assertThat(exists(call.relative(call.relative().replace("</Cha>", withYear.formatted(year)))))
                .isTrue();
        assertThat(exists(call.relative(call.relative().replace("</Cha>", withYear.formatted("1851")))))
                .isFalse();
    }

    @Test
    void theRecordSaysThatNothingLeftOfWhoIsInNoCollection() {
        HubAnswer deceased = ask(WireCall.lookUp(hub.people(SamplePeople::deceased)));
        HubAnswer found = ask(WireCall.lookUp(living));

        assertThat(hub.log().of(deceased.exchangeId())).containsEntry("fields_left", List.of("verdict"));
        assertThat(hub.log().of(found.exchangeId()))
                .extractingByKey("fields_left")
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .as("the format has no state, which is agreed")
                .contains("fullName", "permanentResidence")
                .doesNotContain("state");
    }

    @Test
    void theRecordSaysWhoAskedForWhichAgreedPurposeAndThatItCameInTheWireFormat() {
        HubAnswer answer = ask(WireCall.lookUp(living));

        assertThat(hub.log().of(answer.exchangeId()))
                .containsEntry("agency", AGENCY)
                .containsEntry("officer", "officer-7")
                .containsEntry("operation", "population.lookup")
                .containsEntry("protocol_in", "WIRE")
                .containsEntry("purpose", "entitlement-check")
                .containsEntry("verdict", "FOUND")
                .extractingByKey("request_id")
                .asString()
                .hasSize(36);
    }

    @Test
    void whatIsConfirmedWithoutMarksIsADeviationInTheRecord() {
        HubAnswer answer = ask(WireCall.verification(living).named(withoutMarks(living.fullName())));

        assertThat(answer.text()).contains("<TonTai>true</TonTai>");
        assertThat(hub.log().of(answer.exchangeId())).containsEntry("verdict", "DEVIATION");
    }

    @Test
    void nothingOfTheFormatIsInTheAnswerOfSomebodyWhoMayNotAsk() {
        HubAnswer answer = WireCall.lookUp(living).by(hub, "evn").send();

        assertThat(answer.outcome()).isEqualTo("HUB-403-OPERATION");
        assertThat(answer.text()).contains("<faultcode>soap:Client</faultcode>").doesNotContain("CongDan");
    }

    @Test
    void aProcedureThatIsNotInTheAgreementIsAPurposeThatIsNotAgreed() {
        for (String procedure : List.of("1.000003", "1.00000", "", "entitlement-check")) {
            HubAnswer answer = ask(WireCall.lookUp(living).integrated("037", procedure));

            assertThat(answer.outcome()).as(procedure).isEqualTo("HUB-403-PURPOSE");
            assertThat(hub.log().of(answer.exchangeId())).containsEntry("purpose", "037/" + procedure);
        }
    }
}
