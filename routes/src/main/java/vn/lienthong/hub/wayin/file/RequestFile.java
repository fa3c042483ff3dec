package vn.lienthong.hub.wayin.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import vn.lienthong.hub.context.Claims;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/**
 * A file in the inbox, by what its place says.
 *
 * @param path where it lies
 * @param agency whose folder it lies in
 * @param operation after which the folder in that one is named; null if that is no name of an operation
 * @param name of the file, without {@code .csv}
 */
record RequestFile(Path path, String agency, OperationName operation, String name) {
    /** Where files go that were answered, beside where they lay. */
    static final String DONE = ".done";

    private static final JsonMapper META = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final int MAX_META_BYTES = 10_000;
    private static final int PARTS = 3;

    static RequestFile at(Path inbox, Path path) {
        Path relative = inbox.relativize(path.toAbsolutePath().normalize());
        OperationName operation = relative.getNameCount() == PARTS
                ? OperationName.parse(relative.getName(1).toString()).orElse(null)
                : null;
        String fileName = relative.getFileName().toString();
        int dot = fileName.lastIndexOf('.');
        return new RequestFile(
                path, relative.getName(0).toString(), operation, dot < 0 ? fileName : fileName.substring(0, dot));
    }

    /** What {@code <name>.meta.json} beside the file says of all its rows; nothing if there is none. */
    Claims claims() {
        Path file = path.resolveSibling(name + ".meta.json");
        try {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return Claims.NONE;
            }
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new HubFault(FaultCode.FILE_UNREADABLE, "its .meta.json is no plain file");
            }
            if (Files.size(file) > MAX_META_BYTES) {
                throw new HubFault(FaultCode.FILE_UNREADABLE, "its .meta.json is too large");
            }
            Meta meta = META.readValue(Files.readAllBytes(file), Meta.class);
            return new Claims(checked(meta.purpose), checked(meta.officer), checked(meta.requestId), null);
        } catch (JsonProcessingException e) {
            throw new HubFault(
                    FaultCode.FILE_UNREADABLE, "its .meta.json is not {\"purpose\", \"officer\", \"requestId\"}");
        } catch (IOException e) {
            throw new HubFault(FaultCode.FILE_UNREADABLE, "its .meta.json cannot be read");
        }
    }

    /** Puts the {@code .meta.json} where the file itself goes, so that it says nothing of a later file of that name. */
    void putMetaAway() throws IOException {
        Path meta = path.resolveSibling(name + ".meta.json");
        if (Files.exists(meta, LinkOption.NOFOLLOW_LINKS)) {
            Path done = Files.createDirectories(path.resolveSibling(DONE));
            Files.move(meta, done.resolve(meta.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String checked(String claim) {
        if (claim != null && !Claims.isWellFormed(claim)) {
            throw new HubFault(FaultCode.FILE_UNREADABLE, "a value in its .meta.json is not acceptable");
        }
        return claim;
    }

    /** The content of {@code <name>.meta.json}. */
    private record Meta(String purpose, String officer, String requestId) {}
}
