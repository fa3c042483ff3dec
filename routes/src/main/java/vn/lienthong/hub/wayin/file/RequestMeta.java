package vn.lienthong.hub.wayin.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import vn.lienthong.hub.context.Claims;
import vn.lienthong.hub.context.DidYouMean;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;
import vn.lienthong.hub.wayin.file.encoding.TextEncoding;

/**
 * What {@code <name>.meta.json} beside a file says of it.
 *
 * @param claims of all its rows
 * @param encoding in which it is to be read whatever it looks like; null if that is to be found out
 */
record RequestMeta(Claims claims, TextEncoding encoding) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final int MAX_BYTES = 10_000;

    /** The content of the file. */
    private record Content(String purpose, String officer, String requestId, String encoding) {}

    /** Nothing, if there is no such file. */
    static RequestMeta in(Path file) {
        try {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return new RequestMeta(Claims.NONE, null);
            }
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new HubFault(FaultCode.FILE_UNREADABLE, "its .meta.json is no plain file");
            }
            if (Files.size(file) > MAX_BYTES) {
                throw new HubFault(FaultCode.FILE_UNREADABLE, "its .meta.json is too large");
            }
            Content content = JSON.readValue(Files.readAllBytes(file), Content.class);
            return new RequestMeta(
                    new Claims(checked(content.purpose), checked(content.officer), checked(content.requestId), null),
                    encoding(content.encoding));
        } catch (JsonProcessingException e) {
            throw new HubFault(
                    FaultCode.FILE_UNREADABLE,
                    "its .meta.json is not {\"purpose\", \"officer\", \"requestId\", \"encoding\"}");
        } catch (IOException e) {
            throw new HubFault(FaultCode.FILE_UNREADABLE, "its .meta.json cannot be read");
        }
    }

    private static String checked(String claim) {
        if (claim != null && !Claims.isWellFormed(claim)) {
            throw new HubFault(FaultCode.FILE_UNREADABLE, "a value in its .meta.json is not acceptable");
        }
        return claim;
    }

    private static TextEncoding encoding(String stated) {
        if (stated == null) {
            return null;
        }
        return TextEncoding.labelled(stated)
                .orElseThrow(() -> new HubFault(
                        FaultCode.FILE_ENCODING,
                        "its .meta.json states an encoding that the hub does not know. "
                                + DidYouMean.among(checked(stated), TextEncoding.labels())));
    }
}
