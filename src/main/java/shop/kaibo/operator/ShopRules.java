package shop.kaibo.operator;

import org.jdbi.v3.core.Handle;

import shop.kaibo.base.Refused;
import shop.kaibo.rules.CertificateRules;
import shop.kaibo.rules.signed.RuleDocument;
import shop.kaibo.rules.signed.RuleLibrary;
import shop.kaibo.store.Store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a shop adds to the rules: newer documents, and until when its certificates are good. Watch
 * table "setting". Thread-safe; waits for the disk.
 */
public final class ShopRules {
    private static final String KEPT = "certificate.";

    private final Store store;
    private final RuleLibrary library;
    private final CertificateRules certificates;

    public ShopRules(Store store, RuleLibrary library) {
        this.store = store;
        this.library = library;
        certificates = new CertificateRules(library);
    }

    /** Payload of the event "shop.certificate"; an empty day is none. Thread-safe. */
    public record Certified(String certificate, String day) {}

    /** Brings a newer document of rules in from a file; refuses one that is not signed by us. */
    public RuleDocument take(Actor actor, Path file) {
        Permissions.check(actor, Permission.SHOP);
        return library.take(store, file, actor.named());
    }

    /** The documents in force now. */
    public List<RuleDocument> inForce() {
        long now = store.clock().nowMs();
        return library.documents().stream()
                .map(RuleDocument::name)
                .distinct()
                .map(name -> library.at(name, now))
                .toList();
    }

    /** Codes of all certificates a shop may hold; their names are check.certificate.CODE. */
    public List<String> certificates() {
        return certificates.codes(store.clock().nowMs());
    }

    /** Last valid day of each certificate that was written down. */
    public Map<String, LocalDate> held() {
        return store.db().read(ShopRules::held);
    }

    /** The same on a snapshot others read too. */
    public static Map<String, LocalDate> held(Handle handle) {
        var held = new TreeMap<String, LocalDate>();
        handle.createQuery(
                        "SELECT name, value FROM setting WHERE name LIKE 'certificate.%' AND value"
                                + " <> ''")
                .map(
                        (row, _) ->
                                Map.entry(
                                        row.getString("name").substring(KEPT.length()),
                                        LocalDate.parse(row.getString("value"))))
                .forEach(entry -> held.put(entry.getKey(), entry.getValue()));
        return held;
    }

    /**
     * Writes down until when a certificate is good.
     *
     * @param day as typed, 2027-06-30; blank for none
     */
    public void hold(Actor actor, String code, String day) {
        Permissions.check(actor, Permission.SHOP);
        if (!certificates().contains(code)) {
            throw new Refused("certificate", "refused.certificate.unknown", code);
        }
        String last = day.isBlank() ? "" : parsed(day.strip()).toString();
        store.db()
                .write(
                        tx -> {
                            store.settings().put(tx, KEPT + code, last);
                            store.events()
                                    .append(
                                            tx,
                                            "shop",
                                            "shop.certificate",
                                            new Certified(code, last),
                                            actor.named(),
                                            null);
                            return true;
                        });
    }

    private static LocalDate parsed(String day) {
        try {
            return LocalDate.parse(day.replace('/', '-').replace('.', '-'));
        } catch (DateTimeParseException e) {
            throw new Refused("certificate", "refused.certificate.date", day);
        }
    }
}
