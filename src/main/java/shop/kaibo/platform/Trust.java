package shop.kaibo.platform;

import shop.kaibo.base.Refused;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Whom the connections of one account believe: the authorities of this computer, and where the shop
 * named keys, none but these. Nothing here believes everyone. Thread-safe.
 *
 * @param pins SHA-256 of public keys as "sha256/BASE64"; none means that any key with a sound
 *     certificate will do
 */
public record Trust(X509TrustManager authorities, Set<String> pins) {
    private static final Pattern PIN = Pattern.compile("sha256/[A-Za-z0-9+/]{43}=");

    public Trust {
        pins = Set.copyOf(pins);
    }

    /** The authorities of this computer alone. */
    public static Trust system() {
        return system(Set.of());
    }

    /** The authorities of this computer, and of the keys they vouch for only these. */
    public static Trust system(Set<String> pins) {
        try {
            var factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509TrustManager authorities) {
                    return new Trust(authorities, pins);
                }
            }
            throw new IllegalStateException("this computer names no authorities");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads pins as a person wrote them, apart by commas or spaces; refuses what is none. */
    public static Set<String> pins(String written) {
        Set<String> pins =
                Arrays.stream(written.strip().split("[,\\s]+"))
                        .filter(pin -> !pin.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
        pins.stream()
                .filter(pin -> !PIN.matcher(pin).matches())
                .findFirst()
                .ifPresent(
                        pin -> {
                            throw new Refused("pin", "platform.pin.invalid", pin);
                        });
        return pins;
    }

    /** Sockets that believe these authorities. */
    public SSLSocketFactory sockets() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {authorities}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
