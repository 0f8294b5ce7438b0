package shop.kaibo.platform.openapi;

import okhttp3.HttpUrl;

import shop.kaibo.platform.Bundle;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.PlatformGateway;
import shop.kaibo.platform.wire.Strict;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Writes of the documented API in one zipped request. For one thread. */
final class Together implements Bundle, Asking.Saying {
    private final Asking asking;
    private final PlatformGateway gateway;
    private final List<Said<?>> said = new ArrayList<>();

    private record Said<T>(
            String method, String path, String key, JsonNode body, Function<JsonNode, T> value) {}

    /**
     * @param over makes the gateway whose writes are only said
     */
    Together(Asking asking, Function<Asking, PlatformGateway> over) {
        this.asking = asking;
        gateway = over.apply(asking.saying(this));
    }

    @Override
    public <T> void say(
            String method, HttpUrl url, String key, JsonNode json, Function<JsonNode, T> value) {
        said.add(new Said<>(method, asking.below(url), key, json, value));
    }

    @Override
    public PlatformGateway gateway() {
        return gateway;
    }

    @Override
    public int size() {
        return said.size();
    }

    @Override
    public Outcome<List<Outcome<?>>> send() {
        ObjectNode body = Asking.MAPPER.createObjectNode();
        ArrayNode writes = body.putArray("writes");
        for (Said<?> one : said) {
            writes.addObject()
                    .put("method", one.method())
                    .put("path", one.path())
                    .put("key", one.key())
                    .set("body", one.body());
        }
        return asking.zipped(asking.url("v1", "bundle").build(), body, this::answers);
    }

    private List<Outcome<?>> answers(JsonNode node) {
        List<JsonNode> answers = Strict.list(node, "answers", one -> one);
        if (answers.size() != said.size()) {
            throw new Strict.Misread("answers");
        }
        var outcomes = new ArrayList<Outcome<?>>(answers.size());
        for (int i = 0; i < answers.size(); i++) {
            outcomes.add(outcome(said.get(i), answers.get(i)));
        }
        return outcomes;
    }

    private <T> Outcome<T> outcome(Said<T> one, JsonNode answer) {
        int status = (int) Math.clamp(Strict.number(answer, "status"), 0, 999);
        return asking.verdict().of(status, Strict.object(answer, "body"), one.value());
    }
}
