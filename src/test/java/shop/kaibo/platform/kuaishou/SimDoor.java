package shop.kaibo.platform.kuaishou;

import com.sun.net.httpserver.HttpExchange;

import shop.kaibo.base.Clock;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Lets in only what is said exactly as the documents want it. */
final class SimDoor {
    static final String APP = "ks000000000000000001";
    static final String APP_SECRET = "app-secret";
    static final String SIGN_SECRET = "0123456789abcdef";

    private static final Set<String> FIELDS =
            Set.of(
                    "appkey",
                    "method",
                    "version",
                    "param",
                    "access_token",
                    "timestamp",
                    "signMethod",
                    "sign");
    private static final long SKEW_MS = 600_000;

    private final Clock clock;
    private final SimTokens tokens;

    SimDoor(Clock clock, SimTokens tokens) {
        this.clock = clock;
        this.tokens = tokens;
    }

    /** A request that was let in. */
    record Request(String method, JsonNode param, byte[] file) {}

    Request letIn(HttpExchange exchange, byte[] body) {
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        boolean multipart = type.startsWith("multipart/form-data");
        Map<String, byte[]> raw = raw(exchange, body, type, multipart);
        byte[] file = raw.remove("imgBytes");
        var fields = new TreeMap<String, String>();
        raw.forEach((name, value) -> fields.put(name, new String(value, StandardCharsets.UTF_8)));
        for (String name : FIELDS) {
            SimRefusal.when(!fields.containsKey(name), "missing-field", 400, "缺少参数" + name);
        }
        SimRefusal.when(!FIELDS.containsAll(fields.keySet()), "unknown-field", 400, "未知公共参数");
        String method = fields.get("method");
        String path = exchange.getRequestURI().getPath();
        SimRefusal.when(!path.equals('/' + method.replace('.', '/')), "path", 12, "Invalid url");
        SimMethods.Spec spec = SimMethods.of(method);
        SimRefusal.when(!exchange.getRequestMethod().equals(spec.verb()), "verb", 12, "请求方式错误");
        boolean picture = method.equals("open.item.image.upload");
        SimRefusal.when(picture != multipart, "multipart", 400, "上传图片须用multipart");
        SimRefusal.when(!fields.get("version").equals("1"), "version", 400, "version无效");
        SimRefusal.when(!fields.get("appkey").equals(APP), "appkey", 400, "appkey无效");
        String timestamp = fields.get("timestamp");
        SimRefusal.when(
                !timestamp.matches("[0-9]{13}")
                        || Math.abs(Long.parseLong(timestamp) - clock.nowMs()) > SKEW_MS,
                "timestamp",
                400,
                "timestamp无效");
        signed(fields);
        SimRefusal.when(
                !tokens.good(fields.get("access_token")), "token", 28, "access_token已过期或无效");
        JsonNode param = param(fields.get("param"));
        spec.check(param);
        return new Request(method, param, file == null ? new byte[0] : file);
    }

    // computed here anew, not by the adapter's own code
    private static void signed(Map<String, String> fields) {
        String method = fields.get("signMethod");
        SimRefusal.when(
                !method.equals("MD5") && !method.equals("HMAC_SHA256"),
                "sign-method",
                400,
                "signMethod无效");
        String base =
                "access_token=%s&appkey=%s&method=%s&param=%s&signMethod=%s&timestamp=%s&version=%s&signSecret=%s"
                        .formatted(
                                fields.get("access_token"),
                                fields.get("appkey"),
                                fields.get("method"),
                                fields.get("param"),
                                method,
                                fields.get("timestamp"),
                                fields.get("version"),
                                SIGN_SECRET);
        String due = method.equals("MD5") ? SimSeal.md5(base) : SimSeal.hmac(base, SIGN_SECRET);
        SimRefusal.when(!due.equals(fields.get("sign")), "signature", 400, "签名校验失败");
    }

    private static JsonNode param(String text) {
        try {
            JsonNode param = Json.MAPPER.readTree(text);
            SimRefusal.when(param == null || !param.isObject(), "param-json", 400, "param格式错误");
            return param;
        } catch (JacksonException e) {
            throw new SimRefusal("param-json", 400, "param格式错误");
        }
    }

    private static Map<String, byte[]> raw(
            HttpExchange exchange, byte[] body, String type, boolean multipart) {
        String query = exchange.getRequestURI().getRawQuery();
        if (exchange.getRequestMethod().equals("GET")) {
            return pairs(query == null ? "" : query);
        }
        SimRefusal.when(query != null, "query-in-post", 400, "POST参数须在body");
        if (multipart) {
            return SimSeal.parts(body, type);
        }
        SimRefusal.when(
                !type.startsWith("application/x-www-form-urlencoded"),
                "content-type",
                400,
                "不支持的Content-Type");
        return pairs(new String(body, StandardCharsets.UTF_8));
    }

    static Map<String, byte[]> pairs(String query) {
        var fields = new HashMap<String, byte[]>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String value =
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
                fields.put(pair.substring(0, equals), value.getBytes(StandardCharsets.UTF_8));
            }
        }
        return fields;
    }
}
