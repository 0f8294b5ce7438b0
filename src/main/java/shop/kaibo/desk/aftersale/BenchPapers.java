package shop.kaibo.desk.aftersale;

import shop.kaibo.aftersale.loose.LooseParcel;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Notices;

/** What leaves the bench as a file or on paper: the dispute file, the slip. FX thread only. */
public final class BenchPapers {
    private final EvidenceDesk desk;
    private final Background background;
    private final Notices notices;
    private final Texts texts;
    private final BenchState state;

    BenchPapers(
            EvidenceDesk desk,
            Background background,
            Notices notices,
            Texts texts,
            BenchState state) {
        this.desk = desk;
        this.background = background;
        this.notices = notices;
        this.texts = texts;
        this.state = state;
    }

    /** Writes the dispute file of the case. */
    public void export() {
        BenchCard shown = state.card.get();
        if (shown != null) {
            background.run(
                    () -> desk.export(shown, texts),
                    done ->
                            notices.success(
                                    texts.get("bench.exported", shown.tail(), done.pictures()),
                                    done.file().toString()),
                    this::failed);
        }
    }

    /** Prints the slip of the case. */
    public void print() {
        BenchCard shown = state.card.get();
        if (shown != null) {
            background.run(
                    () -> desk.slip(shown, texts),
                    done ->
                            notices.tell(
                                    texts.get("bench.slip", shown.tail()),
                                    texts.get(done.key(), done.printer(), done.file())),
                    this::failed);
        }
    }

    /** Prints what is to be stuck on a parcel without information. */
    void label(LooseParcel parcel) {
        background.run(
                () -> desk.label(parcel, texts),
                done ->
                        notices.tell(
                                texts.get("bench.loose.labelled", parcel.number()),
                                texts.get(done.key(), done.printer(), done.file())),
                this::failed);
    }

    private void failed(Exception problem) {
        if (problem instanceof Refused refused) {
            notices.warn(texts.of(refused), "");
        } else {
            background.broken(problem);
        }
    }
}
