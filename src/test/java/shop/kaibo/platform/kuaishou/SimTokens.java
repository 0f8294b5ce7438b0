package shop.kaibo.platform.kuaishou;

import shop.kaibo.base.Clock;

import tools.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.Map;

/** Signing in at the platform of a trial. */
final class SimTokens {
    private static final long ACCESS_S = 172_800;
    private static final long REFRESH_S = 15_552_000;

    private final Clock clock;
    private final Map<String, Long> access = new HashMap<>();
    private String refresh = "";
    private long refreshUntilMs;
    private int made;
    private int renewals;

    SimTokens(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean good(String token) {
        return access.getOrDefault(token, 0L) > clock.nowMs();
    }

    synchronized int renewals() {
        return renewals;
    }

    /** All access tokens are void from now on. */
    synchronized void expire() {
        access.clear();
    }

    /** The merchant took the authorisation back. */
    synchronized void revoke() {
        access.clear();
        refresh = "";
    }

    synchronized ObjectNode answer(String path, Map<String, byte[]> raw) {
        var fields = new HashMap<String, String>();
        raw.forEach((name, value) -> fields.put(name, new String(value)));
        if (!SimDoor.APP.equals(fields.get("app_id"))
                || !SimDoor.APP_SECRET.equals(fields.get("app_secret"))) {
            return error("100200101", "unauthorized_client");
        }
        if ("client_credentials".equals(fields.get("grant_type"))) {
            return Json.MAPPER.createObjectNode().put("result", 1).put("access_token", "app");
        }
        if (path.endsWith("access_token")) {
            if (!"code".equals(fields.get("grant_type"))
                    || !"good-code".equals(fields.get("code"))) {
                return error("100200105", "invalid_grant");
            }
            refreshUntilMs = clock.nowMs() + REFRESH_S * 1000;
            return pair();
        }
        if (!"refresh_token".equals(fields.get("grant_type"))
                || refresh.isEmpty()
                || !refresh.equals(fields.get("refresh_token"))) {
            return error("100200102", "refreshToken.discarded");
        }
        renewals++;
        return pair();
    }

    private ObjectNode pair() {
        String token = "at-" + ++made;
        access.put(token, clock.nowMs() + ACCESS_S * 1000);
        refresh = "rt-" + made;
        return Json.MAPPER
                .createObjectNode()
                .put("result", 1)
                .put("access_token", token)
                .put("expires_in", ACCESS_S)
                .put("refresh_token", refresh)
                .put("refresh_token_expires_in", (refreshUntilMs - clock.nowMs()) / 1000)
                .put("open_id", "shop-1");
    }

    private static ObjectNode error(String code, String words) {
        return Json.MAPPER
                .createObjectNode()
                .put("result", Integer.parseInt(code))
                .put("error", words)
                .put("error_msg", words);
    }
}
