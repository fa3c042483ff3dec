package vn.lienthong.hub.exchangelog;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;

import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

import vn.lienthong.hub.exchangelog.chain.SignedText;

/** Asks a time-stamping authority over HTTP, as RFC 3161 says (section 3.4), when it has seen a seal. */
final class TimeStampAuthority {
    private static final int OK = 200;
    private static final int LARGEST_ANSWER = 64 * 1024;
    private static final int NONCE_BITS = 64;

    private final URI address;
    private final Duration timeOut;
    private final SecureRandom random = new SecureRandom();
    private final HttpClient client;

    TimeStampAuthority(URI address, Duration timeOut) {
        this.address = address;
        this.timeOut = timeOut;
        this.client = HttpClient.newBuilder().connectTimeout(timeOut).build();
    }

    /**
     * @return the token, in DER
     * @throws IOException if there is no answer in time, or it is not one to this question
     */
    byte[] stamp(SignedText seal) throws IOException, InterruptedException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        try {
            TimeStampRequest request =
                    generator.generate(TSPAlgorithms.SHA256, seal.hash(), new BigInteger(NONCE_BITS, random));
            TimeStampResponse response = new TimeStampResponse(ask(request.getEncoded()));
            response.validate(request);
            if (response.getTimeStampToken() == null) {
                throw new IOException("the authority has refused: " + response.getStatus());
            }
            return response.getTimeStampToken().getEncoded();
        } catch (TSPException e) {
            throw new IOException("the authority has answered something else: " + e.getMessage(), e);
        }
    }

    private byte[] ask(byte[] question) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = client.send(
                HttpRequest.newBuilder(address)
                        .timeout(timeOut)
                        .header("Content-Type", "application/timestamp-query")
                        .POST(BodyPublishers.ofByteArray(question))
                        .build(),
                BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() != OK) {
                throw new IOException("the authority answers with status " + answer.statusCode());
            }
            return body.readNBytes(LARGEST_ANSWER);
        }
    }

    @Override
    public String toString() {
        return address.getHost();
    }
}
