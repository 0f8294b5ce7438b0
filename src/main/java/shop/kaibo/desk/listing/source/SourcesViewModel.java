package shop.kaibo.desk.listing.source;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.camera.CameraViewModel;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Notice;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Tone;
import shop.kaibo.desk.listing.frame.FrameViewModel;
import shop.kaibo.operator.SourceSettings;
import shop.kaibo.photo.Photos;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;

/** All sources of photos of one shop; what any of them brings becomes a card. FX thread only. */
public final class SourcesViewModel implements AutoCloseable {
    private final Incoming incoming;
    private final Background background;
    private final Notices notices;
    private final Texts texts;
    private final PhoneViewModel phone;
    private final CameraViewModel camera;
    private final FrameViewModel frame;
    private final FolderViewModel folder;
    private final ReadOnlyObjectWrapper<Opened> opened = new ReadOnlyObjectWrapper<>(Opened.NONE);

    public SourcesViewModel(
            Incoming incoming,
            SourceSettings settings,
            SourcePorts ports,
            Clock clock,
            Background background,
            Notices notices,
            Texts texts) {
        this.incoming = incoming;
        this.background = background;
        this.notices = notices;
        this.texts = texts;
        phone = new PhoneViewModel(incoming, ports.networks(), clock, background, texts);
        camera =
                new CameraViewModel(
                        this::take, ports.cameras(), background, texts, "source.camera.");
        frame =
                new FrameViewModel(
                        ports.screens(), settings, background, notices, texts, this::take);
        folder =
                new FolderViewModel(
                        incoming, settings, ports.ledger(), clock, background, notices, texts);
    }

    Texts texts() {
        return texts;
    }

    PhoneViewModel phone() {
        return phone;
    }

    CameraViewModel camera() {
        return camera;
    }

    FrameViewModel frame() {
        return frame;
    }

    FolderViewModel folder() {
        return folder;
    }

    ReadOnlyObjectProperty<Opened> opened() {
        return opened.getReadOnlyProperty();
    }

    /** Opens a source, closes the one that was open; the open one again closes it. */
    void toggle(Opened source) {
        Opened next = opened.get() == source ? Opened.NONE : source;
        phone.close();
        camera.close();
        opened.set(next);
        if (next == Opened.PHONE) {
            phone.open();
        } else if (next == Opened.CAMERA) {
            camera.open();
        }
    }

    /** Closes whatever is open. */
    void shut() {
        if (opened.get() != Opened.NONE) {
            toggle(opened.get());
        }
    }

    /** Files and folders as they were dropped, chosen or pasted; of a folder what lies in it. */
    void files(List<Path> paths) {
        background.run(
                () -> FolderPhotos.unfolded(paths),
                files -> {
                    if (files.isEmpty()) {
                        none("source.folder.empty");
                    } else {
                        incoming.add(files);
                    }
                });
    }

    /** A picture in memory. */
    void take(BufferedImage image) {
        incoming.add("", () -> Photos.prepare(image));
    }

    /** A picture as the bytes of a file. */
    void take(byte[] file) {
        incoming.add("", file);
    }

    /** Tells why nothing came. */
    void none(String key) {
        notices.show(Notice.of(Tone.WARNING, texts.get("source.none"), texts.get(key)).keyed(key));
    }

    @Override
    public void close() {
        phone.close();
        camera.close();
        folder.close();
    }
}
