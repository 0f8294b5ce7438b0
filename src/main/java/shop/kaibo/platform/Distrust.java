package shop.kaibo.platform;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Why a server's proof of who it is was not believed. Thread-safe. */
public enum Distrust {
    EXPIRED,
    NOT_YET,
    WRONG_HOST,
    UNKNOWN_ISSUER,
    /** It speaks only versions of the protocol that are broken. */
    TOO_OLD,
    /** Its key or signature is too weak. */
    WEAK,
    /** A sound certificate, but not of a key the shop named. */
    OTHER_KEY,
    /** It does not encrypt at all. */
    NOT_ENCRYPTED,
    OTHER;

    /** How reasons of Offline for this cause begin. */
    public static final String PREFIX = "tls";

    /** A short stable word, "tls-" and the cause. */
    public String word() {
        return PREFIX + '-' + name().toLowerCase(Locale.ROOT);
    }

    /** What a failed handshake says, found in the chain of its causes. */
    public static Distrust of(SSLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Distrust known = cause(cause);
            if (known != OTHER) {
                return known;
            }
        }
        return OTHER;
    }

    private static Distrust cause(Throwable cause) {
        String words = String.valueOf(cause.getMessage());
        return switch (cause) {
            case SSLPeerUnverifiedException peer ->
                    words.contains("pinning") ? OTHER_KEY : WRONG_HOST;
            case CertificateExpiredException old -> EXPIRED;
            case CertificateNotYetValidException young -> NOT_YET;
            case CertPathValidatorException path when weak(path) -> WEAK;
            case CertPathBuilderException path when path.getCause() == null -> UNKNOWN_ISSUER;
            case SSLException tls when words.contains("Unsupported or unrecognized") ->
                    NOT_ENCRYPTED;
            case SSLException tls when old(words) -> TOO_OLD;
            default -> OTHER;
        };
    }

    private static boolean weak(CertPathValidatorException path) {
        return path.getReason() == CertPathValidatorException.BasicReason.ALGORITHM_CONSTRAINED;
    }

    // the platform's words are all that tells a refused version from other alerts
    private static boolean old(String words) {
        return words.contains("protocol_version")
                || words.contains("not accepted by client preferences")
                || words.contains("improper ciphersuite")
                || words.contains("No appropriate protocol");
    }
}
