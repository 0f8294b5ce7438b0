package shop.kaibo.platform.kuaishou;

import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Refused;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.Trust;
import shop.kaibo.platform.wire.Address;
import shop.kaibo.platform.wire.Patience;
import shop.kaibo.platform.wire.Wires;

import tools.jackson.databind.JsonNode;

import java.util.Map;

/**
 * Signing in: the page where the merchant agrees, the code it leads back with, and the tokens that
 * code is good for. The platform fixes where it leads back to in its console and may not accept a
 * program on a desk, so the person pastes the address they were led to. Thread-safe.
 */
public final class SignIn {
    /** Where the API usually is. */
    public static final String USUAL_URL = "https://openapi.kwaixiaodian.com";

    private static final String PAGE = "https://open.kwaixiaodian.com/oauth/authorize";
    private static final String SCOPES =
            "user_info,merchant_item,merchant_order,merchant_refund,merchant_logistics,"
                    + "merchant_user,merchant_shop";

    private SignIn() {}

    /** An account signed in: the address that names the shop, and its secrets as one text. */
    public record Signed(String url, String secret) {}

    /** The page to open in a browser; refuses missing fields by their names. */
    public static String page(Map<String, String> fields) {
        return HttpUrl.get(PAGE)
                .newBuilder()
                .addQueryParameter("app_id", required(fields, "appKey"))
                .addQueryParameter("redirect_uri", required(fields, "redirect"))
                .addQueryParameter("scope", SCOPES)
                .addQueryParameter("response_type", "code")
                .addQueryParameter("state", "kaibo")
                .build()
                .toString();
    }

    /**
     * Fetches the tokens for the address the person was led back to, or for the bare code; the code
     * is good for two minutes and once. Blocks on the network.
     */
    public static Outcome<Signed> in(Map<String, String> fields, Clock clock, Trust trust) {
        HttpUrl base = Address.of(fields.getOrDefault("url", USUAL_URL));
        String key = required(fields, "appKey");
        String secret = required(fields, "appSecret");
        String signSecret = required(fields, "signSecret");
        HttpUrl url =
                base.newBuilder()
                        .addPathSegments("oauth2/access_token")
                        .addQueryParameter("app_id", key)
                        .addQueryParameter("app_secret", secret)
                        .addQueryParameter("grant_type", "code")
                        .addQueryParameter("code", code(required(fields, "answer")))
                        .build();
        long nowMs = clock.nowMs();
        try (var wires = new Wires(trust, base.host(), Patience.USUAL)) {
            var request = new Request.Builder().url(url).get().build();
            return Verdict.of(
                    wires.send(request, true),
                    false,
                    json -> signed(base, json, key, secret, signSecret, nowMs));
        } catch (Wires.NoAnswer e) {
            return new Outcome.Offline<>(e.reason);
        }
    }

    /**
     * Whether the application's key and secret are a pair, asked without any merchant: its answer
     * is good for nothing here and forgotten. Blocks on the network.
     */
    public static Outcome<Boolean> keys(Map<String, String> fields, Trust trust) {
        HttpUrl base = Address.of(fields.getOrDefault("url", USUAL_URL));
        required(fields, "signSecret");
        HttpUrl url =
                base.newBuilder()
                        .addPathSegments("oauth2/access_token")
                        .addQueryParameter("app_id", required(fields, "appKey"))
                        .addQueryParameter("app_secret", required(fields, "appSecret"))
                        .addQueryParameter("grant_type", "client_credentials")
                        .build();
        try (var wires = new Wires(trust, base.host(), Patience.USUAL)) {
            Wires.Answer answer = wires.send(new Request.Builder().url(url).get().build(), true);
            JsonNode json = Json.object(answer.body());
            return json != null && json.has("error")
                    ? new Outcome.Rejected<>(Json.text(json, "error"), "platform.kuaishou.keys")
                    : Verdict.of(answer, false, _ -> true);
        } catch (Wires.NoAnswer e) {
            return new Outcome.Offline<>(e.reason);
        }
    }

    /** What a kept secret was made of, by the names a person typed it under. */
    public static Map<String, String> fields(String secret) {
        Grant grant = Grant.of(secret);
        return Map.of(
                "appKey", grant.appKey(),
                "appSecret", grant.appSecret(),
                "signSecret", grant.signSecret());
    }

    private static Signed signed(
            HttpUrl base, JsonNode json, String key, String secret, String signSecret, long nowMs) {
        var grant =
                new Grant(
                        key,
                        secret,
                        signSecret,
                        Signature.HMAC_SHA256,
                        Json.id(json, "access_token"),
                        nowMs + Json.needed(json, "expires_in") * 1000,
                        Json.id(json, "refresh_token"),
                        nowMs + Json.needed(json, "refresh_token_expires_in") * 1000,
                        Json.id(json, "open_id"));
        // all shops share one address: the fragment, which is never sent, tells them apart
        String named = base.newBuilder().fragment(grant.openId()).build().toString();
        return new Signed(named, grant.json());
    }

    /** A new pair of tokens for the old one, which dies within minutes. Blocks on the network. */
    static Outcome<Grant> renew(Wires wires, HttpUrl base, Grant grant, long nowMs) {
        HttpUrl url = base.newBuilder().addPathSegments("oauth2/refresh_token").build();
        var form =
                new FormBody.Builder()
                        .add("grant_type", "refresh_token")
                        .add("refresh_token", grant.refreshToken())
                        .add("app_id", grant.appKey())
                        .add("app_secret", grant.appSecret())
                        .build();
        try {
            Wires.Answer answer =
                    wires.send(new Request.Builder().url(url).post(form).build(), true);
            JsonNode json = Json.object(answer.body());
            if (json != null && json.has("error")) {
                return new Outcome.Unauthorized<>(Json.text(json, "error"));
            }
            return Verdict.of(answer, false, got -> renewed(grant, got, nowMs));
        } catch (Wires.NoAnswer e) {
            // the old token lives on for minutes, so asking again is harmless
            return new Outcome.Offline<>(e.reason);
        }
    }

    private static Grant renewed(Grant grant, JsonNode json, long nowMs) {
        return grant.renewed(
                Json.id(json, "access_token"),
                nowMs + Json.needed(json, "expires_in") * 1000,
                Json.id(json, "refresh_token"),
                nowMs + Json.needed(json, "refresh_token_expires_in") * 1000);
    }

    private static String code(String answer) {
        HttpUrl led = HttpUrl.parse(answer);
        String code = led == null ? answer : led.queryParameter("code");
        if (code == null || code.isBlank() || code.contains(" ")) {
            throw new Refused("answer", "platform.kuaishou.answer");
        }
        return code;
    }

    private static String required(Map<String, String> fields, String name) {
        String value = fields.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            throw new Refused(name, "platform.kuaishou.missing");
        }
        return value;
    }
}
