package vn.lienthong.hub.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One attack on a good request.
 *
 * @param what is done, in words
 * @param spoils whether the request must be refused then; otherwise it must be answered as if nothing had been done
 */
record HeaderAttack(String what, boolean spoils, UnaryOperator<RawRequest> attack) {
    /** In the name of each file that an attack would write, and in nothing else. */
    static final String MARK = "written-by-an-attack";

    /** What steers components of Camel and CXF, each tried in every disguise. TRAP is an address that must stay uncalled. */
    static final List<String> STEERING = List.of(
            "CamelSqlQuery = drop table person",
            "CamelHttpUri = TRAP",
            "CamelFileName = ../../" + MARK + ".txt",
            "operationName = lookup",
            "kafka.OVERRIDE_TOPIC = elsewhere",
            "SOAPAction = \"urn:vn:lienthong:population:v1:lookup\"");

    /** More of them, and what proxies and frameworks are steered by: tried all at once, as they are and in lower case. */
    private static final List<String> OTHERS = List.of(
            "CamelSqlParameters = 001090000001",
            "CamelSqlRetrieveGeneratedColumns = personal_number",
            "CamelHttpPath = /elsewhere",
            "CamelHttpQuery = all=true",
            "CamelHttpRawQuery = all=true",
            "CamelHttpMethod = DELETE",
            "CamelHttpHost = 127.0.0.1",
            "CamelHttpResponseCode = 418",
            "CamelRestHttpUri = TRAP",
            "CamelDestinationOverrideUrl = TRAP",
            "CamelToEndpoint = TRAP",
            "CamelSlipEndpoint = TRAP",
            "CamelRecipientListEndpoint = TRAP",
            "CamelFailureEndpoint = TRAP",
            "CamelOverruleFileName = ../../" + MARK + ".txt",
            "CamelFileNameProduced = ../../" + MARK + ".txt",
            "CamelCxfMessage = forged",
            "CamelCxfRsUsingHttpAPI = true",
            "operationNamespace = urn:vn:lienthong:population:v1",
            "org.apache.cxf.message.Message.ENDPOINT_ADDRESS = TRAP",
            "org.apache.cxf.request.uri = TRAP",
            "org.apache.cxf.request.method = DELETE",
            "org.apache.cxf.headers.Header.list = forged",
            "org.apache.cxf.message.Message.PROTOCOL_HEADERS = forged",
            "CamelBeanMethodName = exit",
            "CamelBeanName = camelContext",
            "CamelExecCommandExecutable = /usr/bin/touch",
            "CamelExecCommandArgs = " + MARK,
            "CamelTemplate = ${exchange}",
            "CamelTemplateResourceUri = TRAP",
            "CamelFreemarkerResourceUri = TRAP",
            "CamelVelocityResourceUri = TRAP",
            "CamelXsltResourceUri = TRAP",
            "CamelXsltStylesheet = TRAP",
            "CamelLanguageScript = ${exit}",
            "CamelJmsDestinationName = elsewhere",
            "CamelExchangeId = forged",
            "CamelAuthentication = forged",
            "breadcrumbId = forged",
            "Hub_Key = forged",
            "Hub.Officer = forged",
            "Hub_Request_Id = forged",
            "Hub-Agency = population",
            "Hub-Verdict = FULL_MATCH",
            "Authorization = Basic Zm9yZ2VkOmZvcmdlZA==",
            "X-Api-Key = forged",
            "X-Forwarded-Host = 127.0.0.1",
            "X-Forwarded-Prefix = TRAP",
            "X-HTTP-Method-Override = DELETE",
            "X-Original-URL = TRAP",
            "X-Rewrite-URL = TRAP",
            "Accept = text/html");

    static List<HeaderAttack> all(String trap) {
        List<HeaderAttack> attacks = new ArrayList<>();
        for (String header : STEERING) {
            for (Disguise disguise : Disguise.values()) {
                attacks.add(disguised(header, disguise, trap));
            }
        }
        attacks.add(allOthers(Disguise.NONE, trap));
        attacks.add(allOthers(Disguise.LOWER_CASE, trap));
        attacks.add(disguised("action = lookup", Disguise.CONTENT_TYPE_PARAMETER, trap));
        attacks.add(harmless(
                "an address in the request line",
                request -> request.at(path -> trap + path.substring(1))
                        .changing("Host", host -> trap.replaceAll("http:|/", ""))));
        attacks.add(harmless(
                "a SOAP header block that asks for an answer elsewhere",
                request -> request.saying(body -> body.replace("</soap:Header>", replyTo(trap) + "</soap:Header>"))));
        attacks.add(harmless(
                "a stylesheet of its own",
                request -> request.saying(
                        body -> body.replaceFirst("^(?=<)", "<?xml-stylesheet href=\"" + trap + "\"?>"))));
        attacks.add(harmless(
                "a schema of its own",
                request -> request.saying(body -> body.replace(
                        "<soap:Body>",
                        "<soap:Body xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" i:schemaLocation=\"urn:x "
                                + trap + "\">"))));
        return attacks;
    }

    private static HeaderAttack disguised(String header, Disguise disguise, String trap) {
        return new HeaderAttack(
                nameOf(header) + ", disguise " + disguise,
                disguise.spoils(),
                request -> disguise.play(request, nameOf(header), valueOf(header, trap)));
    }

    private static HeaderAttack allOthers(Disguise disguise, String trap) {
        return harmless("all others, disguise " + disguise, request -> {
            RawRequest attacked = request;
            for (String header : OTHERS) {
                attacked = disguise.play(attacked, nameOf(header), valueOf(header, trap));
            }
            return attacked;
        });
    }

    static String nameOf(String header) {
        return header.substring(0, header.indexOf(" = "));
    }

    private static String valueOf(String header, String trap) {
        return header.substring(header.indexOf(" = ") + " = ".length()).replace("TRAP", trap);
    }

    private static HeaderAttack harmless(String what, UnaryOperator<RawRequest> attack) {
        return new HeaderAttack(what, false, attack);
    }

    private static String replyTo(String trap) {
        return "<ReplyTo xmlns=\"http://www.w3.org/2005/08/addressing\"><Address>" + trap + "</Address></ReplyTo>";
    }

    @Override
    public String toString() {
        return what;
    }
}
