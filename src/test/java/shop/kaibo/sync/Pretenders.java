package shop.kaibo.sync;

import okhttp3.CertificatePinner;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import shop.kaibo.base.Clock;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.ListingState;
import shop.kaibo.platform.Trust;
import shop.kaibo.platform.openapi.OpenGateway;
import shop.kaibo.sync.line.Cause;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.net.ssl.X509TrustManager;

/**
 * Puts pretenders of every kind in the place of a platform, one after another, while work waits:
 * none may get a byte of it, each is named, and the work arrives once the true one is back.
 */
public final class Pretenders {
    private static final long LONG_ENOUGH_MS = 30_000;
    private static final long DAY_MS = 86_400_000L;

    private final HeldCertificate authority = authority("Kaibo trial authority");
    private final HeldCertificate stranger = authority("Stranger");
    private final HeldCertificate honest = leaf("localhost").signedBy(authority).build();
    private final Map<Cause, Runnable> faces = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final boolean trusting;

    /**
     * @param trusting sabotage: believe everyone
     */
    public Pretenders(boolean trusting) {
        this.trusting = trusting;
    }

    /** What went wrong; empty when every pretender was refused with its cause. */
    public List<String> meet(Path home) throws Exception {
        try (var market = new Market(home.resolve("there"));
                var front = new Front(market.server.port());
                var till = till(home.resolve("here"))) {
            cast(front);
            front.wear(honest, authority);
            Account account = till.connect(front.url(), market.url());
            int slot = 0;
            for (Cause cause : faces.keySet()) {
                till.accounts.pin(Till.OWNER, account.id(), Set.of(pin(honest)));
                meet(till, front, account, cause, ++slot);
            }
            return faults;
        }
    }

    private Till till(Path home) {
        X509TrustManager authorities = trusting ? everyone() : trial();
        return new Till(
                home,
                Clock.system(),
                at -> OpenGateway.open(at.url(), at.token(), new Trust(authorities, at.pins())),
                Till.QUICK);
    }

    /** Kinds of pretenders. */
    public int size() {
        return faces.size();
    }

    private void meet(Till till, Front front, Account account, Cause cause, int slot) {
        faces.get(cause).run();
        if (cause != Cause.TLS_OTHER_KEY) {
            till.accounts.pin(Till.OWNER, account.id(), Set.of());
        }
        Listing listing = till.list(slot, 3990, 20);
        till.engine.tryNow();
        till.engine.pass();
        SyncState state = till.engine.state();
        check(front.let() == 0, cause + ": a pretender was sent something");
        check(state.cause() == cause, cause + " was called " + state.cause());
        check(state.reason() == SyncState.Reason.DISTRUST, cause + " was taken for an outage");
        check(state.waiting() == 1, cause + ": the work did not wait");
        front.wear(honest, authority);
        till.engine.tryNow();
        till.engine.untilIdle(LONG_ENOUGH_MS);
        check(
                till.now(listing).state() == ListingState.ON_SALE,
                cause + ": the work did not arrive when the true one was back");
    }

    private void check(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private void cast(Front front) {
        long now = System.currentTimeMillis();
        HeldCertificate expired =
                leaf("localhost")
                        .validityInterval(now - 9 * DAY_MS, now - DAY_MS)
                        .signedBy(authority)
                        .build();
        HeldCertificate early =
                leaf("localhost")
                        .validityInterval(now + DAY_MS, now + 9 * DAY_MS)
                        .signedBy(authority)
                        .build();
        HeldCertificate elsewhere = leaf("shop.example").signedBy(authority).build();
        HeldCertificate unknown = leaf("localhost").signedBy(stranger).build();
        HeldCertificate other = leaf("localhost").signedBy(authority).build();
        faces.put(Cause.TLS_EXPIRED, () -> front.wear(expired, authority));
        faces.put(Cause.TLS_NOT_YET, () -> front.wear(early, authority));
        faces.put(Cause.TLS_WRONG_HOST, () -> front.wear(elsewhere, authority));
        faces.put(Cause.TLS_UNKNOWN_ISSUER, () -> front.wear(unknown, stranger));
        faces.put(Cause.TLS_OTHER_KEY, () -> front.wear(other, authority));
        faces.put(Cause.TLS_TOO_OLD, () -> front.say(oldHello()));
        faces.put(
                Cause.TLS_NOT_ENCRYPTED,
                () -> front.say("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
        faces.put(Cause.TLS_OTHER, () -> front.say(alert()));
    }

    // a ServerHello that chooses TLS 1.1, as a server does that knows nothing newer
    private static byte[] oldHello() {
        return HexFormat.of()
                .parseHex("160302002a020000260302" + "00".repeat(32) + "00" + "c013" + "00");
    }

    // fatal, handshake_failure
    private static byte[] alert() {
        return HexFormat.of().parseHex("15030300020228");
    }

    private X509TrustManager trial() {
        return new HandshakeCertificates.Builder()
                .addTrustedCertificate(authority.certificate())
                .build()
                .trustManager();
    }

    private static X509TrustManager everyone() {
        return new X509TrustManager() {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String kind) {}

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String kind) {}

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        };
    }

    private static String pin(HeldCertificate held) {
        return CertificatePinner.pin(held.certificate());
    }

    private static HeldCertificate authority(String name) {
        return new HeldCertificate.Builder().certificateAuthority(0).commonName(name).build();
    }

    private static HeldCertificate.Builder leaf(String host) {
        return new HeldCertificate.Builder().commonName(host).addSubjectAlternativeName(host);
    }
}
