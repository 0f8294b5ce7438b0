package shop.kaibo.platform.kuaishou;

import shop.kaibo.platform.AccountGateway.Offer;
import shop.kaibo.platform.AccountGateway.Shopfront;
import shop.kaibo.platform.Outcome;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the platform tells a person who connects: the shop's name, which rights the sign-in lacks,
 * tried by reading one row of each area, and what there is to choose from. Thread-safe.
 */
final class Reception {
    private static final long MINUTE_MS = 60_000;
    private static final List<String> NAMES =
            List.of("expressTemplateName", "templateName", "name", "title");
    private static final List<String> PLACE =
            List.of("provinceName", "province", "cityName", "city", "detailAddress", "address");

    private final Calls calls;

    Reception(Calls calls) {
        this.calls = calls;
    }

    Outcome<Shopfront> shopfront() {
        var lacking = new ArrayList<String>();
        for (Map.Entry<String, Outcome<Boolean>> tried : tried().entrySet()) {
            Outcome<Boolean> outcome = tried.getValue();
            if (refused(outcome)) {
                lacking.add("platform.kuaishou.right." + tried.getKey());
            } else if (!(outcome instanceof Outcome.Done)) {
                return outcome.failed();
            }
        }
        Outcome<String> name =
                calls.get("open.shop.info.get", Calls.param(), d -> Json.text(d, "shopName"));
        lacking.sort(null);
        return new Outcome.Done<>(
                new Shopfront(
                        name instanceof Outcome.Done<String>(String told) ? told : "", lacking));
    }

    private static boolean refused(Outcome<?> outcome) {
        return outcome instanceof Outcome.Rejected
                || outcome instanceof Outcome.Unauthorized<?>(String why) && why.equals("scope");
    }

    private Map<String, Outcome<Boolean>> tried() {
        long now = calls.nowMs();
        var tried = new HashMap<String, Outcome<Boolean>>();
        tried.put(
                "item",
                read("open.item.list.get", Calls.param().put("pageNumber", 1).put("pageSize", 1)));
        tried.put(
                "order",
                read(
                        "open.order.cursor.list",
                        window(now).put("orderViewStatus", 1).put("cursor", "")));
        tried.put(
                "refund",
                read(
                        "open.seller.order.refund.pcursor.list",
                        window(now).put("type", 9).put("pcursor", "")));
        tried.put("logistics", read("open.logistics.express.template.list", templates()));
        return tried;
    }

    private static ObjectNode window(long now) {
        return Calls.param()
                .put("pageSize", 1)
                .put("beginTime", now - MINUTE_MS)
                .put("endTime", now);
    }

    private Outcome<Boolean> read(String method, ObjectNode param) {
        return calls.get(method, param, _ -> true);
    }

    Outcome<List<Offer>> offers(String choice) {
        return switch (choice) {
            case "freight" ->
                    listed(
                            "open.logistics.express.template.list",
                            templates(),
                            "expressTemplateDetailVOS",
                            "id",
                            NAMES);
            case "returnAddress" ->
                    listed("open.address.seller.list", Calls.param(), "list", "addressId", PLACE);
            case "category" ->
                    calls.get("open.item.category", Calls.param(), Reception::categories);
            default -> new Outcome.Done<>(List.of());
        };
    }

    private static ObjectNode templates() {
        return Calls.param().put("offset", 0).put("limit", 20).put("searchUsed", false);
    }

    private Outcome<List<Offer>> listed(
            String method, ObjectNode param, String list, String id, List<String> names) {
        return calls.get(
                method,
                param,
                data ->
                        rows(data, list).stream()
                                .filter(row -> Json.number(row, "deleteTime") == 0)
                                .map(row -> new Offer(Json.id(row, id), named(row, names)))
                                .toList());
    }

    // no document says whether the list is the answer itself or a field of it
    private static List<JsonNode> rows(JsonNode data, String name) {
        var rows = new ArrayList<JsonNode>();
        (data.isArray() ? data : Json.at(data, name)).forEach(rows::add);
        return rows;
    }

    private static String named(JsonNode row, List<String> names) {
        var said = new ArrayList<String>();
        for (String name : names) {
            String words = Json.text(row, name);
            if (!words.isEmpty() && !said.contains(words)) {
                said.add(words);
            }
        }
        return names == NAMES && !said.isEmpty() ? said.getFirst() : String.join(" ", said);
    }

    // only a leaf may be listed in; its name alone would say too little
    private static List<Offer> categories(JsonNode data) {
        var byId = new HashMap<String, JsonNode>();
        Set<String> parents = new HashSet<>();
        List<JsonNode> rows = rows(data, "categoryList");
        for (JsonNode row : rows) {
            byId.put(Json.id(row, "categoryId"), row);
            parents.add(Json.text(row, "categoryPid"));
        }
        return rows.stream()
                .map(row -> Json.id(row, "categoryId"))
                .filter(id -> !parents.contains(id))
                .map(id -> new Offer(id, path(byId, id)))
                .toList();
    }

    private static String path(Map<String, JsonNode> byId, String leaf) {
        var names = new ArrayList<String>();
        JsonNode row = byId.get(leaf);
        while (row != null && names.size() < 6) {
            names.addFirst(Json.text(row, "categoryName"));
            row = byId.get(Json.text(row, "categoryPid"));
        }
        return String.join(" › ", names);
    }
}
