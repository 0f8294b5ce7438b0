package shop.kaibo;

import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.welcome.Starts;
import shop.kaibo.desk.welcome.WelcomeViewModel;
import shop.kaibo.sync.Access;
import shop.kaibo.sync.Joined;

import java.util.function.Supplier;

/** The ways from the welcome into the shop. FX thread only. */
final class Beginning implements Starts {
    private final Wiring opened;
    private final PracticeShop platform;
    private final Supplier<WelcomeViewModel> model;
    private final Background background;
    private final Runnable desk;

    Beginning(
            Wiring opened,
            PracticeShop platform,
            Supplier<WelcomeViewModel> model,
            Background background,
            Runnable desk) {
        this.opened = opened;
        this.platform = platform;
        this.model = model;
        this.background = background;
        this.desk = desk;
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

    @Override
    public Joined test(String url, String token) {
        return Joined.test(() -> new Gateways().open(new Access("open", url, token)));
    }

    @Override
    public Joined connectOpen(String url, String token) {
        return Joined.of(
                () ->
                        opened.accounts()
                                .connect(opened.actor(), url, new Access("open", url, token)));
    }

    @Override
    public void connected() {
        keep();
        desk.run();
    }

    private String keep() {
        String language = model.get().textsProperty().get().language();
        opened.settings().language(language);
        opened.settings().dark(model.get().darkProperty().get());
        return language;
    }
}
