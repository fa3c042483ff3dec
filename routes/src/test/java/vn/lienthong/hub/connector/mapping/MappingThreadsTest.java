package vn.lienthong.hub.connector.mapping;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

/** A stylesheet that does not end costs its own operation, and few threads. */
class MappingThreadsTest {
    private static final String FILE = "find.response.xslt";
    private static final Duration LIMIT = Duration.ofMillis(200);
    private static final Duration SOON = Duration.ofSeconds(5);

    private final MappingThreads threads = new MappingThreads("meters.find-meter", LIMIT);
    private final CountDownLatch ends = new CountDownLatch(1);

    @AfterEach
    void nothingGoesOn() {
        ends.countDown();
        awaitUsable();
    }

    @Test
    void whatAMappingMakesIsThereWhenItEnds() throws MappingException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        threads.run(FILE, () -> text.writeBytes("made".getBytes(StandardCharsets.UTF_8)));
        assertThat(text).hasToString("made");
    }

    @Test
    void whatAMappingThrowsIsThrown() {
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> threads.run(FILE, () -> {
                    throw new MappingException("cannot be read");
                }))
                .withMessage("cannot be read");
    }

    @Test
    void oneThatTakesTooLongIsGivenUpAndItsOperationRefusedAtOnceUntilItEnds() throws MappingException {
        assertThat(refusalOf(this::endless)).contains("was given up");
        AtomicInteger asked = new AtomicInteger();
        long began = System.nanoTime();
        assertThat(refusalOf(asked::incrementAndGet)).contains("still goes on");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LIMIT);
        assertThat(asked).hasValue(0);
        ends.countDown();
        awaitUsable();
        threads.run(FILE, asked::incrementAndGet);
        assertThat(asked).hasValue(1);
    }

    @Test
    void anotherOperationIsMappedMeanwhile() throws MappingException {
        refusalOf(this::endless);
        AtomicInteger mapped = new AtomicInteger();
        new MappingThreads("meters.list-meters", LIMIT).run(FILE, mapped::incrementAndGet);
        assertThat(mapped).hasValue(1);
    }

    @Test
    void howeverManyAskFewThreadsAreStuck() throws Exception {
        AtomicInteger begun = new AtomicInteger();
        ExecutorService callers = Executors.newFixedThreadPool(20);
        try {
            var refused = Stream.generate(() -> callers.submit(() -> refusalOf(() -> {
                        begun.incrementAndGet();
                        endless();
                    })))
                    .limit(20)
                    .toList();
            for (Future<String> refusal : refused) {
                assertThat(refusal.get()).isNotNull();
            }
        } finally {
            callers.shutdownNow();
        }
        assertThat(begun).hasValueBetween(1, MappingThreads.AT_A_TIME);
    }

    @Test
    void whoComesWhenAllThreadsAreTakenWaitsForOne() throws Exception {
        MappingThreads patient = new MappingThreads("meters.find-meter", SOON);
        ExecutorService callers = Executors.newFixedThreadPool(MappingThreads.AT_A_TIME);
        try {
            for (int caller = 0; caller < MappingThreads.AT_A_TIME; caller++) {
                callers.submit(() -> {
                    patient.run(FILE, this::endless);
                    return null;
                });
            }
            Thread.sleep(LIMIT.toMillis());
            callers.shutdown();
            ends.countDown();
            patient.run(FILE, () -> {});
            patient.requireUsable();
        } finally {
            callers.shutdownNow();
        }
    }

    /** The tail of a function that calls itself is a loop: it overflows no stack, and nothing interrupts it. */
    @Test
    void aFunctionThatCallsItselfForeverIsGivenUp() throws MappingException {
        Stylesheet endless =
                Stylesheet.compile(Path.of(FILE), sheet("<a><xsl:value-of select=\"f:f(100000000)\"/></a>"));
        var document = XmlTexts.parse("<q/>");
        assertThat(refusalOf(() -> endless.transform(document, OutputStream.nullOutputStream())))
                .contains("was given up");
    }

    @Test
    void aFunctionWithoutEndThatKeepsWhatItMakesOverflowsTheStackAndNothingElse() throws MappingException {
        Stylesheet deep = Stylesheet.compile(Path.of(FILE), sheet("<a><xsl:value-of select=\"f:deep(1)\"/></a>"));
        var document = XmlTexts.parse("<q/>");
        MappingThreads patient = new MappingThreads("meters.find-meter", SOON);
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> patient.run(FILE, () -> deep.transform(document, OutputStream.nullOutputStream())))
                .withMessage("cannot be transformed");
        patient.run(FILE, () -> {});
    }

    /** Otherwise it would go on to take memory when nobody waits for it any more. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a><xsl:for-each select='1 to 1000000000'><b/></xsl:for-each></a>",
                "<a><xsl:for-each select='1 to 1000000000'>text</xsl:for-each></a>",
                "<xsl:variable name='v'><xsl:for-each select='1 to 1000000000'><b/></xsl:for-each></xsl:variable>"
                        + "<a><xsl:value-of select='count($v/*) + count($v/b)'/></a>",
            })
    void oneThatWritesForeverEndsWhenItIsGivenUp(String result) throws MappingException {
        Stylesheet babbling = Stylesheet.compile(Path.of(FILE), sheet(result));
        var document = XmlTexts.parse("<q/>");
        assertThat(refusalOf(() -> babbling.transform(document, OutputStream.nullOutputStream())))
                .contains("was given up");
        awaitUsable();
        assertThat(refusalOf(() -> babbling.transform(document, new org.xml.sax.helpers.DefaultHandler())))
                .contains("was given up");
        awaitUsable();
    }

    private void awaitUsable() {
        await().atMost(Duration.ofMinutes(1)).ignoreExceptions().untilAsserted(threads::requireUsable);
    }

    private static String sheet(String body) {
        return """
                <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                    xmlns:f="urn:f" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="f xs">
                  <xsl:function name="f:f" as="xs:integer"><xsl:param name="n" as="xs:integer"/>
                    <xsl:sequence select="if ($n le 0) then 0 else f:f($n - 1)"/></xsl:function>
                  <xsl:function name="f:deep" as="xs:integer"><xsl:param name="n" as="xs:integer"/>
                    <xsl:sequence select="1 + f:deep($n + 1)"/></xsl:function>
                  <xsl:template match="/">%s</xsl:template>
                </xsl:stylesheet>
                """.formatted(body);
    }

    private String refusalOf(MappingThreads.Work mapping) {
        HubFault thrown = catchThrowableOfType(HubFault.class, () -> threads.run(FILE, mapping));
        assertThat(thrown.code()).isEqualTo(FaultCode.PROVIDER_ANSWER_UNREADABLE);
        return thrown.detail();
    }

    /** Does not end when it is interrupted, as an XSLT does not. */
    private void endless() {
        while (true) {
            try {
                ends.await();
                return;
            } catch (InterruptedException e) {
                // It goes on.
            }
        }
    }
}
