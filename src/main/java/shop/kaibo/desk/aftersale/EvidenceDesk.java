package shop.kaibo.desk.aftersale;

import shop.kaibo.aftersale.evidence.EvidenceService;
import shop.kaibo.aftersale.label.LabelService;
import shop.kaibo.aftersale.label.Labels;
import shop.kaibo.aftersale.loose.LooseParcel;
import shop.kaibo.aftersale.returns.Returns;
import shop.kaibo.base.Clock;
import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.operator.Actor;
import shop.kaibo.photo.Photo;
import shop.kaibo.photo.camera.Cameras;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** What the bench asks about pictures and paper, off the FX thread. Thread-safe. */
public final class EvidenceDesk {
    private final Returns returns;
    private final Cameras cameras;
    private final Path folder;
    private final Actor actor;
    private final Clock clock;

    /**
     * @param folder where dispute files go
     */
    public EvidenceDesk(Returns returns, Cameras cameras, Path folder, Actor actor, Clock clock) {
        this.returns = returns;
        this.cameras = cameras;
        this.folder = folder;
        this.actor = actor;
        this.clock = clock;
    }

    Cameras cameras() {
        return cameras;
    }

    Kept kept(String caseId) {
        return Kept.of(returns.evidence().of(caseId));
    }

    /** Keeps a picture and tells what is kept now. */
    Kept keep(String caseId, Callable<Photo> taken) throws Exception {
        returns.evidence().keep(actor, caseId, taken.call());
        return kept(caseId);
    }

    /** Keeps the picture of a parcel nobody knows yet. */
    Kept keep(Callable<Photo> taken) throws Exception {
        return new Kept(1, returns.loose().keep(actor, taken.call()));
    }

    /** What was on the shelf belongs to a case: so does its picture. */
    void bind(LooseParcel parcel, String caseId) {
        String photo = parcel.photoSha();
        if (photo != null) {
            returns.evidence().bind(actor, caseId, photo, parcel.shelvedMs());
        }
    }

    LabelService.Printed label(LooseParcel parcel, Texts texts) {
        String name = "loose-" + parcel.number();
        return returns.labels().print(List.of(new Labels(texts).of(parcel)), name);
    }

    EvidenceService.Export export(BenchCard card, Texts texts) {
        String when = Shanghai.second(clock.nowMs()).replaceAll("[^0-9]", "");
        String name = card.sale().remoteId().replaceAll("[^0-9A-Za-z._-]", "_");
        Path file = folder.resolve(name + "-" + when + ".zip");
        return returns.evidence().export(actor, card.sale().id(), file, texts);
    }

    LabelService.Printed slip(BenchCard card, Texts texts) {
        String name = "slip-" + card.sale().remoteId();
        return returns.labels().print(List.of(new Labels(texts).of(card.card())), name);
    }
}
