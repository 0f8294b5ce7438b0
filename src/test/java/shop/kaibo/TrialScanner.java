package shop.kaibo;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** A scanner before the real window's returns bench: 8 ms a key, Enter at the end. */
public final class TrialScanner {
    private static final long KEY_MS = 8;
    private static final long REST_MS = 450;
    private static final long PATIENCE_S = 5;

    private final Scene scene;
    private final AtomicReference<Wanted> wanted = new AtomicReference<>();

    private record Wanted(String tail, CompletableFuture<Long> shown) {}

    public TrialScanner(TrialWindow window) throws InterruptedException {
        scene = window.go("aftersale");
        TrialWindow.onFx(() -> scene.addPostLayoutPulseListener(this::drawn));
        Thread.sleep(REST_MS);
    }

    /** Scans a code; ms from its last key until a case with this tail was laid out, -1 for none. */
    public double scan(String code, String tail) throws Exception {
        var shown = new CompletableFuture<Long>();
        for (char c : code.toCharArray()) {
            TrialWindow.onFx(() -> type(String.valueOf(c), KeyCode.UNDEFINED));
            Thread.sleep(KEY_MS);
        }
        wanted.set(new Wanted(tail, shown));
        long began = System.nanoTime();
        TrialWindow.onFx(() -> type("\r", KeyCode.ENTER));
        double ms;
        try {
            ms = (shown.get(PATIENCE_S, TimeUnit.SECONDS) - began) / 1e6;
        } catch (TimeoutException e) {
            ms = -1;
        }
        Thread.sleep(REST_MS);
        TrialWindow.onFx(() -> fire(KeyEvent.KEY_PRESSED, "", KeyCode.ESCAPE));
        Thread.sleep(REST_MS);
        return ms;
    }

    private void type(String character, KeyCode code) {
        fire(KeyEvent.KEY_PRESSED, "", code);
        fire(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED);
    }

    private void fire(EventType<KeyEvent> type, String character, KeyCode code) {
        Node focused = scene.getFocusOwner();
        Event.fireEvent(
                focused == null ? scene.getRoot() : focused,
                new KeyEvent(type, character, "", code, false, false, false, false));
    }

    private void drawn() {
        Wanted now = wanted.get();
        if (now != null && shows(scene.getRoot(), now.tail(), false)) {
            wanted.set(null);
            now.shown().complete(System.nanoTime());
        }
    }

    // the tail in the head of the case on the bench, not that of a row of the queue
    private static boolean shows(Node node, String tail, boolean head) {
        if (head && node instanceof Label label && label.getText().equals(tail)) {
            return true;
        }
        boolean inside = head || node.getStyleClass().contains("case-head");
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream()
                        .anyMatch(child -> shows(child, tail, inside));
    }
}
