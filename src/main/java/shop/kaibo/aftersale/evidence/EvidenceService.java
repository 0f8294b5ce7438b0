package shop.kaibo.aftersale.evidence;

import org.jdbi.v3.core.Handle;

import shop.kaibo.aftersale.AfterSale;
import shop.kaibo.aftersale.AfterSaleService;
import shop.kaibo.aftersale.CaseCard;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.order.OrderLine;
import shop.kaibo.photo.Photo;
import shop.kaibo.photo.PhotoFolder;
import shop.kaibo.photo.Sha256;
import shop.kaibo.store.Events.Event;
import shop.kaibo.store.Store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Pictures taken at the bench: kept, bound to their case, and handed out as one file that anyone
 * can check. Runs off the FX thread. Thread-safe.
 */
public final class EvidenceService {
    /** So many pictures of one case are enough for any dispute. */
    public static final int MOST = 20;

    private final Store store;
    private final AfterSaleService cases;
    private final PhotoFolder photos;

    public EvidenceService(Store store, AfterSaleService cases, PhotoFolder photos) {
        this.store = store;
        this.cases = cases;
        this.photos = photos;
    }

    /**
     * Keeps a picture for a case; on return it is durable. Refused: the case is not known, or has
     * enough pictures.
     */
    public Evidence keep(Actor actor, String caseId, Photo photo) {
        Permissions.check(actor, Permission.RECEIVE);
        photos.store(photo);
        return bind(actor, caseId, photo.sha256(), store.clock().nowMs());
    }

    /** The same with a picture that was kept (epoch ms) before anybody knew whose parcel it was. */
    public Evidence bind(Actor actor, String caseId, String photoSha, long takenMs) {
        Permissions.check(actor, Permission.RECEIVE);
        AfterSale sale = card(caseId).sale();
        return store.db()
                .write(
                        tx -> {
                            if (EvidenceChain.of(tx.handle(), sale.id()).size() >= MOST) {
                                throw new Refused("photo", "evidence.enough", MOST);
                            }
                            Evidence link =
                                    EvidenceChain.append(tx, actor, sale, photoSha, takenMs);
                            var event =
                                    new EvidenceEvent.Kept(
                                            sale.id(), link.seq(), link.photoSha(), link.hash());
                            store.events()
                                    .append(
                                            tx,
                                            sale.topic(),
                                            "evidence.kept",
                                            event,
                                            actor.named(),
                                            null);
                            return link;
                        });
    }

    /** The pictures of a case, the oldest first. */
    public List<Evidence> of(String caseId) {
        return store.db().read(handle -> EvidenceChain.of(handle, caseId));
    }

    /**
     * Writes the dispute file of a case: pictures, history, chain and sums, nothing that names a
     * buyer. The hash of the file goes into the history. Refused: no such case, the file is already
     * there, or cannot be written.
     */
    public Export export(Actor actor, String caseId, Path file, Texts texts) {
        Permissions.check(actor, Permission.CASE_DECIDE);
        CaseCard card = card(caseId);
        AfterSale sale = card.sale();
        byte[] zip = store.db().read(handle -> SealedZip.of(files(handle, card, texts)));
        write(file, zip);
        int pictures = of(sale.id()).size();
        String sha = Sha256.hex(zip);
        var event = new EvidenceEvent.Exported(sale.id(), pictures, sha);
        store.db()
                .write(
                        tx -> {
                            store.events()
                                    .append(
                                            tx,
                                            sale.topic(),
                                            "evidence.exported",
                                            event,
                                            actor.named(),
                                            null);
                            return true;
                        });
        return new Export(file, pictures, sha);
    }

    /**
     * A dispute file as it was written. Thread-safe.
     *
     * @param sha256 of all its bytes
     */
    public record Export(Path file, int pictures, String sha256) {}

    private java.util.Map<String, byte[]> files(Handle handle, CaseCard card, Texts texts) {
        var dossier = new Dossier(texts);
        String id = card.sale().id();
        dossier.readMe();
        dossier.facts(card);
        var events = new ArrayList<Event>(store.events().of(handle, "case:" + id));
        if (!card.sale().topic().equals("case:" + id)) {
            events.addAll(store.events().of(handle, card.sale().topic()));
        }
        dossier.history(id, events);
        OrderLine line = card.line();
        if (line != null && line.photoSha() != null) {
            photos.read(line.photoSha()).ifPresent(dossier::asOrdered);
        }
        List<Evidence> links = EvidenceChain.of(handle, id);
        for (Evidence link : links) {
            byte[] jpeg =
                    photos.read(link.photoSha())
                            .orElseThrow(() -> new Refused("photo", "evidence.gone", link.seq()));
            dossier.picture(link, jpeg);
        }
        if (!links.isEmpty()) {
            dossier.chain(EvidenceChain.from(handle, links.getFirst().seq()));
        }
        return dossier.files();
    }

    /**
     * Whether a dispute file is to the byte what was written here, and its chain is ours. Refused:
     * it cannot be read.
     */
    public boolean genuine(Path file) {
        try {
            var proof = new Proof(SealedZip.open(Files.readAllBytes(file)));
            return proof.holds()
                    && store.db()
                            .read(
                                    handle ->
                                            proof.links().stream()
                                                    .allMatch(
                                                            link ->
                                                                    EvidenceChain.has(
                                                                            handle,
                                                                            link.seq(),
                                                                            link.hash())));
        } catch (IOException e) {
            throw new Refused("file", "evidence.unreadable", file.getFileName());
        }
    }

    private CaseCard card(String caseId) {
        return cases.card(caseId)
                .orElseThrow(() -> new Refused("case", "aftersale.unknown", caseId));
    }

    private static void write(Path file, byte[] zip) {
        if (Files.exists(file)) {
            throw new Refused("file", "evidence.exists", file.getFileName());
        }
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.write(part, zip);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Refused("file", "evidence.unwritten", file.getFileName());
        }
    }
}
