package vn.lienthong.hub.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A POST of which every byte is chosen: the clients in libraries refuse to send what an attacker would.
 *
 * @param signIn makes the lines of a sign-in that is accepted once
 * @param target path and query, or an address, as in the request line
 * @param headers whole lines without their ends; each character is sent as one byte
 * @param trailers the same, sent behind a body in chunks; when there are none the body is sent in one piece
 * @param body sent in UTF-8
 */
record RawRequest(
        Supplier<List<String>> signIn, String target, List<String> headers, List<String> trailers, String body) {
    private static final int LIMIT_MILLIS = 30_000;

    RawRequest header(String name, String value) {
        return new RawRequest(signIn, target, with(headers, name, value), trailers, body);
    }

    RawRequest trailer(String name, String value) {
        return new RawRequest(signIn, target, headers, with(trailers, name, value), body);
    }

    RawRequest at(UnaryOperator<String> change) {
        return new RawRequest(signIn, change.apply(target), headers, trailers, body);
    }

    RawRequest saying(UnaryOperator<String> change) {
        return new RawRequest(signIn, target, headers, trailers, change.apply(body));
    }

    /** Changes the one header of this name. */
    RawRequest changing(String name, UnaryOperator<String> change) {
        List<String> changed = headers.stream()
                .map(line -> line.startsWith(name + ": ")
                        ? name + ": " + change.apply(line.substring(name.length() + 2))
                        : line)
                .toList();
        return new RawRequest(signIn, target, changed, trailers, body);
    }

    private static List<String> with(List<String> lines, String name, String value) {
        List<String> more = new ArrayList<>(lines);
        more.add(name + ": " + value);
        return List.copyOf(more);
    }

    /** @return all that came back: status line, headers and body */
    String send(URI hub) {
        try (Socket socket = new Socket(hub.getHost(), hub.getPort())) {
            socket.setSoTimeout(LIMIT_MILLIS);
            socket.getOutputStream().write(bytes());
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes() {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        boolean isChunked = !trailers.isEmpty();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        line(bytes, "POST " + target + " HTTP/1.1");
        signIn.get().forEach(line -> line(bytes, line));
        headers.forEach(line -> line(bytes, line));
        line(bytes, "Connection: close");
        line(bytes, isChunked ? "Transfer-Encoding: chunked" : "Content-Length: " + content.length);
        line(bytes, "");
        if (isChunked) {
            line(bytes, Integer.toHexString(content.length));
        }
        bytes.writeBytes(content);
        if (isChunked) {
            line(bytes, "");
            line(bytes, "0");
            trailers.forEach(line -> line(bytes, line));
            line(bytes, "");
        }
        return bytes.toByteArray();
    }

    private static void line(ByteArrayOutputStream bytes, String line) {
        bytes.writeBytes((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }
}
