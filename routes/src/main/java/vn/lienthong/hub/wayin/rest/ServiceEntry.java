package vn.lienthong.hub.wayin.rest;

import java.time.LocalDate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.hub.connector.Operation;
import vn.lienthong.hub.connector.Provider;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.fault.HubFault;
import vn.lienthong.hub.fault.Text;
import vn.lienthong.hub.spine.Allowed;

/** One operation on the list of what an agency may call. Its form is in {@code openapi/services.json}. */
record ServiceEntry(ObjectNode entry) {

    void write(Operation operation, Allowed.Terms terms) {
        operation(operation);
        provider(operation.provider());
        days(operation);
        terms(terms);
        addresses(operation);
    }

    private void operation(Operation operation) {
        entry.put("operation", operation.key().name().toString());
        text(entry, "summary", operation.summary());
        entry.put("sensitivity", operation.sensitivity());
        entry.put("verification", operation.verification());
        entry.put("changes", operation.changes());
        entry.put("answersLater", operation.answersLater());
    }

    private void provider(Provider provider) {
        ObjectNode node = entry.putObject("provider");
        text(node, "name", provider.name());
        node.put("kind", provider.kind());
        node.putObject("owner").put("unit", provider.unit()).put("contact", provider.contact());
    }

    private void days(Operation operation) {
        day("validFrom", operation.life().validFrom());
        day("validTo", operation.life().validTo());
        if (operation.life().successor() != null) {
            entry.put("successor", operation.life().successor().toString());
        }
        if (operation.answeredBy() != null) {
            entry.put("answeredBy", operation.answeredBy());
        }
    }

    private void day(String name, LocalDate day) {
        if (day != null) {
            entry.put(name, day.toString());
        }
    }

    private void terms(Allowed.Terms terms) {
        ArrayNode purposes = entry.putArray("purposes");
        terms.purposes().forEach((purpose, name) -> {
            ObjectNode one = purposes.addObject().put("purpose", purpose);
            if (name != null) {
                text(one, "name", name);
            }
        });
        terms.fields().forEach(entry.putArray("fields")::add);
        if (terms.requests() != null) {
            entry.putObject("quota")
                    .put("requests", terms.requests())
                    .put("per", terms.per().toString());
        }
        if (terms.hindrance() != null) {
            unavailable(terms.hindrance());
        }
    }

    private void unavailable(HubFault hindrance) {
        ObjectNode node = entry.putObject("unavailable");
        node.put("code", hindrance.code().code());
        text(node, "message", hindrance.code().sentence());
        if (hindrance.detail() != null) {
            node.put("detail", hindrance.detail());
        }
    }

    private void addresses(Operation operation) {
        OperationName name = operation.key().name();
        entry.put("rest", operation.restPath());
        entry.put("openapi", ServiceList.PATH + "/" + name + ServiceList.OPENAPI);
        entry.put("wsdl", "/soap/" + name.connector() + "/" + operation.interfaceVersion() + "?wsdl");
    }

    private static void text(ObjectNode node, String name, Text text) {
        node.putObject(name).put("vi", text.vi()).put("en", text.en());
    }
}
