package vn.lienthong.hub.population;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.connector.Catalogue;
import vn.lienthong.hub.connector.Operation;
import vn.lienthong.hub.context.AccessHistory.Access;
import vn.lienthong.hub.context.AgreedTerms;
import vn.lienthong.hub.context.Caller;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.fault.Text;

/** How an access is told to the person whose data it was: with names that people read, where there are any. */
@Component
final class AccessAnswer {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Text THE_HUB = new Text("Trục chia sẻ dữ liệu", "The data-sharing hub");
    private static final Map<String, Text> OWN_OPERATIONS =
            Map.of("hub.view-body", new Text("Xem nội dung giao dịch đã lưu", "Look at what was kept of an exchange"));

    private final AgreedTerms terms;
    /** The catalogue is made of routes that this is a part of. */
    private final ObjectProvider<Catalogue> catalogue;

    AccessAnswer(AgreedTerms terms, ObjectProvider<Catalogue> catalogue) {
        this.terms = terms;
        this.catalogue = catalogue;
    }

    void write(Access access, ObjectNode body) {
        Optional<AgreedTerms.Terms> agreed = terms.of(access.agency());
        body.put(
                "at",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        access.at().truncatedTo(ChronoUnit.SECONDS).atZone(VIETNAM)));
        body.put("exchangeId", access.exchange());
        body.put("agency", access.agency());
        put(body, "agencyName", agreed.map(AgreedTerms.Terms::name).orElse(ownName(access)));
        body.put("operation", access.operation());
        put(body, "operationName", operationName(access.operation()));
        body.put("purpose", access.purpose());
        put(
                body,
                "purposeName",
                agreed.map(found -> found.purposes().get(access.purpose())).orElse(null));
        agreed.ifPresent(found -> body.putObject("agreement")
                .put("validFrom", found.validFrom().toString())
                .put("validTo", found.validTo().toString()));
        body.put("about", access.isAboutThePerson() ? "person" : "related-person");
        body.put("result", access.result());
        access.fields().forEach(body.putArray("fields")::add);
        body.put("officerNamed", access.hasOfficer());
    }

    private static Text ownName(Access access) {
        return access.agency().equals(Caller.HUB) ? THE_HUB : null;
    }

    private Text operationName(String operation) {
        return OperationName.parse(operation)
                .flatMap(catalogue.getObject()::operation)
                .map(Operation::summary)
                .orElse(OWN_OPERATIONS.get(operation));
    }

    private static void put(ObjectNode body, String field, Text text) {
        if (text != null) {
            body.putObject(field).put("vi", text.vi()).put("en", text.en());
        }
    }
}
