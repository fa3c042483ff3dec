package vn.lienthong.hub.connector.contract;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.ReadingMistake;

/** The text of a contract, which is UTF-8, as everything in a connector's folder is. */
final class ContractText {
    private ContractText() {}

    /** @throws UnusableContractException if it is in another encoding, and from which line on, or if it is empty */
    static String read(Path file) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            CharBuffer text = CharBuffer.allocate(bytes.remaining());
            CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true);
            String read = text.flip().toString();
            if (result.isError()) {
                int line =
                        1 + (int) read.chars().filter(letter -> letter == '\n').count();
                throw unusable(new Problem(file, line, "this is not UTF-8.", "Save the file in UTF-8."));
            }
            if (read.isBlank()) {
                throw unusable(new Problem(file, null, "nothing stands in it.", null));
            }
            return read;
        } catch (IOException e) {
            throw unusable(ReadingMistake.problem(file, e));
        }
    }

    private static UnusableContractException unusable(Problem problem) {
        return new UnusableContractException(List.of(problem));
    }
}
