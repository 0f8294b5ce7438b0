package shop.kaibo;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.image.Image;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.connect.ConnectView;
import shop.kaibo.desk.connect.ConnectViewModel;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.welcome.Starts;
import shop.kaibo.desk.welcome.WelcomeView;
import shop.kaibo.desk.welcome.WelcomeViewModel;
import shop.kaibo.operator.ShopSettings;
import shop.kaibo.platform.sandbox.art.ItemArt;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;

/** The ways from the welcome into the shop. FX thread only. */
final class Beginning implements Starts {
    private final Wiring opened;
    private final PracticeShop platform;
    private final WelcomeViewModel model;
    private final Background background;
    private final Runnable desk;

    Beginning(Wiring opened, PracticeShop platform, Background background, Runnable desk) {
        this.opened = opened;
        this.platform = platform;
        this.background = background;
        this.desk = desk;
        ShopSettings.Values values = opened.settings().all();
        model = new WelcomeViewModel(this, values.language(), values.dark(), background);
    }

    /** The welcome of a new shop. */
    WelcomeView view() {
        return new WelcomeView(model, goods(), this::connecting);
    }

    ReadOnlyBooleanProperty darkProperty() {
        return model.darkProperty();
    }

    private static List<Image> goods() {
        return IntStream.of(1, 0, 4)
                .mapToObj(i -> new Image(new ByteArrayInputStream(ItemArt.jpeg(i, 184))))
                .toList();
    }

    @Override
    public void practice() {
        boolean english = keep().equals("en");
        background.run(
                () -> {
                    platform.begin(english);
                    return "";
                },
                _ -> desk.run());
    }

    private Node connecting(String platform, Texts texts, Runnable connected, Runnable back) {
        var form =
                new ConnectViewModel(
                        opened.accounts(),
                        opened.store().db().changes(),
                        opened.clock(),
                        opened.actor(),
                        texts,
                        background,
                        connected);
        var view = ConnectView.beginning(form, back);
        form.form().open(platform);
        return view;
    }

    @Override
    public void connected() {
        keep();
        desk.run();
    }

    private String keep() {
        String language = model.textsProperty().get().language();
        opened.settings().language(language);
        opened.settings().dark(model.darkProperty().get());
        return language;
    }
}
