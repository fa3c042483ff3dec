package vn.lienthong.hub.exchangelog;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.google.crypto.tink.Aead;

import vn.lienthong.hub.context.BodyPolicy;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/**
 * Encrypts the bodies of an attempt whose operation keeps them, on the thread of its exchange, so that the log's writer does
 * not. They are not compressed: most are small, and the length of what is kept would depend on what it says.
 */
final class BodySealing {
    private final DayKeys keys;
    private final Clock clock;

    BodySealing(DayKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** @throws HubFault {@link FaultCode#LOG_UNAVAILABLE} if the day's key cannot be had, so that nothing may be answered */
    List<KeptBody> of(ExchangeRecord attempt) {
        // What is delivered again has its bodies from the first time.
        if (attempt.exchange().keepBody() != BodyPolicy.ENCRYPTED
                || attempt.exchange().isRedelivery()) {
            return List.of();
        }
        try {
            return sealed(attempt);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new HubFault(FaultCode.LOG_UNAVAILABLE, null, e);
        }
    }

    private List<KeptBody> sealed(ExchangeRecord attempt) throws GeneralSecurityException {
        DataExchange exchange = attempt.exchange();
        LocalDate today = LocalDate.now(clock.withZone(LogPartitions.ZONE));
        Aead cipher = keys.of(today);
        UUID id = UUID.fromString(exchange.id());
        List<KeptBody> bodies = new ArrayList<>();
        boolean isIntent = exchange.outcome() == null;
        // The request of a change came with its intent.
        if (isIntent || !exchange.isChange()) {
            bodies.add(sealed(
                    cipher, id, BodyDirection.REQUEST, today, exchange.arrival().body()));
        }
        if (!isIntent) {
            bodies.add(sealed(cipher, id, BodyDirection.ANSWER, today, attempt.answer()));
        }
        return bodies;
    }

    private static KeptBody sealed(Aead cipher, UUID id, BodyDirection direction, LocalDate day, byte[] body)
            throws GeneralSecurityException {
        return new KeptBody(direction, day, cipher.encrypt(body, KeptBody.owner(id, direction)));
    }
}
