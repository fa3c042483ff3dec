package vn.lienthong.bench.online.load;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.search.AbstractSearchProcessorFactory;
import io.netty.buffer.search.SearchProcessor;

/** What is known of the one request that a session of the generator has under way. */
final class Lane {
    private Question question;
    private long meantNanos;
    private SearchProcessor search;
    private int status;
    private boolean isFound;

    /** @param nanos when the request was meant to be sent, by {@link System#nanoTime()} */
    void begin(Question next, long nanos) {
        question = next;
        meantNanos = nanos;
        status = 0;
        isFound = false;
        search = null;
    }

    Question question() {
        return question;
    }

    long meantNanos() {
        return meantNanos;
    }

    void status(int answered) {
        status = answered;
    }

    /** Looks through a part of the body, which may end in the middle of what is expected. */
    void read(ByteBuf data, int offset, int length) {
        if (isFound) {
            return;
        }
        if (search == null) {
            search = AbstractSearchProcessorFactory.newKmpSearchProcessorFactory(question.expected())
                    .newSearchProcessor();
        }
        isFound = data.forEachByte(offset, length, search) >= 0;
    }

    /** Whether anything came back at all: a server may close a connection just as it is used again. */
    boolean isAnswered() {
        return status != 0;
    }

    boolean isRight() {
        return status == 200 && isFound;
    }
}
