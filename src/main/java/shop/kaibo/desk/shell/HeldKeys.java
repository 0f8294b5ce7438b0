package shop.kaibo.desk.shell;

import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;

import java.util.ArrayList;
import java.util.List;

/** Keys kept back until it is clear whose they are, then given on as they came. FX thread only. */
final class HeldKeys {
    /** Where it went is kept too: a key that opens a field has the next one typed into that. */
    private record Held(Event event, EventTarget target, boolean focused) {}

    private final List<Held> held = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean giving;

    /** Whether the events that come now are those given back. */
    boolean giving() {
        return giving;
    }

    boolean isEmpty() {
        return held.isEmpty();
    }

    /** What they spell. */
    String text() {
        return text.toString();
    }

    void hold(Event event, String spells) {
        event.consume();
        EventTarget target = event.getTarget();
        Scene scene = target instanceof Node node ? node.getScene() : null;
        held.add(new Held(event, target, scene != null && scene.getFocusOwner() == target));
        text.append(spells);
    }

    void drop() {
        held.clear();
        text.setLength(0);
    }

    void giveBack() {
        List<Held> all = List.copyOf(held);
        drop();
        giving = true;
        try {
            all.forEach(HeldKeys::fire);
        } finally {
            giving = false;
        }
    }

    private static void fire(Held one) {
        Node to = one.target() instanceof Node node ? node : null;
        if (to == null || to.getScene() == null) {
            return;
        }
        Node owner = to.getScene().getFocusOwner();
        Node now = one.focused() && owner != null ? owner : to;
        Event.fireEvent(now, one.event().copyFor(now, now));
    }
}
