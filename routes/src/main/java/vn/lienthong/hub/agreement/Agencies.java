package vn.lienthong.hub.agreement;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import vn.lienthong.hub.agreement.AccessKeys.Known;
import vn.lienthong.hub.context.Caller;
import vn.lienthong.hub.context.Credential;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/** Tells which agency a credential belongs to. */
public final class Agencies {
    /** A revoked key is refused after this time at the latest, on every node. */
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private static final int KEYS_REMEMBERED = 10_000;

    private final LoadingCache<String, Optional<Known>> known;
    private final SignIns signIns;
    private final Clock clock;

    Agencies(AccessKeys keys, SignIns signIns, Clock clock) {
        this.known = remembering(keys::find);
        this.signIns = signIns;
        this.clock = clock;
    }

    /** Bounded, because whoever tries keys or names at random decides how many there are to remember. */
    static <T> LoadingCache<String, T> remembering(CacheLoader<String, T> find) {
        return Caffeine.newBuilder()
                .maximumSize(KEYS_REMEMBERED)
                .expireAfterWrite(REMEMBERED)
                .build(find);
    }

    /** @throws HubFault if nobody has this credential, or not any more */
    public Caller identify(Credential credential) {
        if (credential instanceof Credential.Folder folder && AccessKeys.isAgency(folder.agency())) {
            return new Caller(folder.agency(), null);
        }
        if (credential instanceof Credential.HubKey key && key.secret().length() <= AccessKey.MAX_LENGTH) {
            return callerOf(known.get(key.secret()));
        }
        if (credential instanceof Credential.Redelivery again) {
            return new Caller(again.agency(), again.credential());
        }
        if (credential instanceof Credential.SignIn signIn) {
            return signIns.callerOf(signIn);
        }
        throw new HubFault(FaultCode.KEY_UNKNOWN);
    }

    private Caller callerOf(Optional<Known> found) {
        Known key = found.orElseThrow(() -> new HubFault(FaultCode.KEY_UNKNOWN));
        if (key.revoked() || clock.instant().isAfter(key.validTo())) {
            throw new HubFault(FaultCode.KEY_EXPIRED);
        }
        return new Caller(key.agency(), key.id());
    }
}
