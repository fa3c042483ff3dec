package vn.lienthong.hub.connector.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.node.ObjectNode;

import static vn.lienthong.hub.connector.Json.object;

/** Mappings in JSLT as an integrator writes them, with a code table beside them. */
record Jslts(Path folder) {
    static final String TABLE = "customer-status.codes.csv";

    Path file() {
        return folder.resolve("find.response.jslt");
    }

    JsonMapping answer(String text) throws IOException {
        return JsonMappings.forAnswers(table(), write(file(), text), object("{}"));
    }

    JsonMapping request(String text) throws IOException {
        return JsonMappings.forRequests(table(), write(folder.resolve("find.request.jslt"), text), object("{}"));
    }

    /** What a mapping makes of an answer. */
    ObjectNode mapped(String text, String answer) throws IOException, MappingException {
        return answer(text).map(object(answer));
    }

    private Path write(Path file, String text) throws IOException {
        Files.writeString(folder.resolve(TABLE), "canonical,provider\nactive,1\nclosed,9\nclosed,8\n");
        return Files.writeString(file, text);
    }

    private Path table() {
        return folder.resolve("find.fields.csv");
    }
}
