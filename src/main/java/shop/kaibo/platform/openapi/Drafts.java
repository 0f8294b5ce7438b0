package shop.kaibo.platform.openapi;

import shop.kaibo.platform.CaseAct;
import shop.kaibo.platform.ListingDraft;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** The larger bodies of writes, as the documented API wants them. Thread-safe. */
final class Drafts {
    private Drafts() {}

    static ObjectNode listing(ListingDraft draft) {
        ObjectNode body = Asking.MAPPER.createObjectNode();
        body.put("reference", draft.reference());
        body.put("title", draft.title());
        body.put("category", draft.category());
        ArrayNode photos = body.putArray("photos");
        draft.photos().forEach(photos::add);
        if (draft.slot() > 0) {
            body.put("slot", draft.slot());
        }
        ArrayNode skus = body.putArray("skus");
        for (ListingDraft.Sku sku : draft.skus()) {
            skus.addObject()
                    .put("reference", sku.reference())
                    .put("spec", sku.spec())
                    .put("code", sku.code())
                    .put("priceFen", sku.priceFen())
                    .put("stock", sku.stock());
        }
        return body;
    }

    static ObjectNode text(String title, String category, List<String> photos, long baseVersion) {
        ObjectNode body = Asking.MAPPER.createObjectNode();
        body.put("title", title).put("category", category).put("baseVersion", baseVersion);
        if (!photos.isEmpty()) {
            photos.forEach(body.putArray("photos")::add);
        }
        return body;
    }

    static ObjectNode price(long fen, long baseVersion) {
        return Asking.MAPPER
                .createObjectNode()
                .put("priceFen", fen)
                .put("baseVersion", baseVersion);
    }

    static ObjectNode stock(long delta, String reference) {
        return Asking.MAPPER.createObjectNode().put("delta", delta).put("reference", reference);
    }

    static ObjectNode shipment(String carrier, String waybill) {
        return Asking.MAPPER.createObjectNode().put("carrier", carrier).put("waybill", waybill);
    }

    static ObjectNode act(CaseAct act, String version) {
        ObjectNode body = Asking.MAPPER.createObjectNode().put("version", version);
        return switch (act) {
            case CaseAct.AgreeRefund(long fen) ->
                    body.put("act", "AGREE_REFUND").put("amountFen", fen);
            case CaseAct.AgreeReturn() -> body.put("act", "AGREE_RETURN");
            case CaseAct.ConfirmReceipt(long fen) ->
                    body.put("act", "CONFIRM_RECEIPT").put("amountFen", fen);
            case CaseAct.Send(String carrier, String waybill) ->
                    body.put("act", "SEND").put("carrier", carrier).put("waybill", waybill);
            case CaseAct.Answer(String text) -> body.put("act", "ANSWER").put("text", text);
            case CaseAct.Refuse(String code, String text) ->
                    body.put("act", "REFUSE").put("reasonCode", code).put("text", text);
        };
    }
}
