package shop.kaibo.platform.vendure;

import static shop.kaibo.platform.wire.Strict.list;
import static shop.kaibo.platform.wire.Strict.object;
import static shop.kaibo.platform.wire.Strict.text;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.function.LongConsumer;

/** Pictures of the shop, each kept once under its hash. Thread-safe. */
final class Pictures {
    private final Speech speech;

    Pictures(Speech speech) {
        this.speech = speech;
    }

    String bring(byte[] jpeg, String sha256, LongConsumer sent) throws Stopped {
        String name = sha256 + ".jpg";
        List<String> before =
                speech.ask(
                        Sentences.PICTURE,
                        Speech.object().put("name", name),
                        data -> list(object(data, "assets"), "items", one -> text(one, "id")));
        if (!before.isEmpty()) {
            return before.getFirst();
        }
        ObjectNode variables = Speech.object();
        variables.putArray("input").addObject().putNull("file");
        JsonNode made =
                speech.send(
                        Sentences.UPLOAD,
                        variables,
                        jpeg,
                        name,
                        sent,
                        data -> list(data, "createAssets", one -> one).getFirst());
        Shipping.accepted(made, "Asset");
        return text(made, "id");
    }
}
