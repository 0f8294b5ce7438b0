package shop.kaibo.drill;

import java.nio.file.Path;

/** The program whose writes are recorded: goes through the journeys, each in a home of its own. */
public final class PowerChild {
    private PowerChild() {}

    /**
     * @param args the folder of the homes
     */
    public static void main(String[] args) throws Exception {
        Path root = Path.of(args[0]);
        for (Journey journey : Journey.values()) {
            try (var said = new Said(root, journey.name())) {
                journey.go(root.resolve(journey.name()), said);
            }
        }
    }
}
