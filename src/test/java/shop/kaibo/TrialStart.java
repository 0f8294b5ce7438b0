package shop.kaibo;

import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A process of its own that opens a window, says how many ms after its birth that was drawn and
 * ready for keys, and ends. Arguments: the moment of birth (epoch ms), then a home, or nothing for
 * an empty AtlantaFX window.
 */
public final class TrialStart {
    private TrialStart() {}

    /** The peer: the same toolkit and theme with nothing in it. */
    public static final class Empty extends Application {
        @Override
        public void start(Stage stage) {
            var scene = new Scene(new StackPane(), 1366, 720);
            scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            stage.setScene(scene);
            stage.show();
        }
    }

    public static void main(String[] args) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        Toolkits.quiet();
        long born = Long.parseLong(args[0]);
        var watch = new Thread(() -> watch(born), "watch");
        watch.setDaemon(true);
        watch.start();
        if (args.length > 1) {
            App.open(Path.of(args[1]), "");
        } else {
            Application.launch(Empty.class);
        }
        System.exit(0);
    }

    private static void watch(long born) {
        try {
            while (true) {
                Thread.sleep(5);
                try {
                    Platform.runLater(() -> look(born));
                } catch (IllegalStateException e) {
                    // the toolkit has not begun
                    continue;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean seen;

    private static void look(long born) {
        if (seen || Window.getWindows().isEmpty()) {
            return;
        }
        Scene scene = Window.getWindows().getFirst().getScene();
        if (scene == null) {
            return;
        }
        seen = true;
        scene.addPostLayoutPulseListener(
                new Runnable() {
                    @Override
                    public void run() {
                        scene.removePostLayoutPulseListener(this);
                        // behind this pulse, when the thread is free for keys
                        Platform.runLater(
                                () -> {
                                    System.out.printf(
                                            Locale.ROOT,
                                            "drawn %d%n",
                                            System.currentTimeMillis() - born);
                                    Platform.exit();
                                });
                    }
                });
        Platform.requestNextPulse();
    }
}
