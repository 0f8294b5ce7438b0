package shop.kaibo;

import shop.kaibo.platform.files.FileGateway;
import shop.kaibo.platform.kuaishou.SignIn;
import shop.kaibo.sync.Kind;
import shop.kaibo.sync.Kind.Asked;

import java.util.List;

/** What can be connected, as a person connecting it sees it. Thread-safe. */
final class Kinds {
    private Kinds() {}

    static final List<Kind> ALL =
            List.of(
                    new Kind(
                            "kuaishou",
                            SignIn.USUAL_URL,
                            List.of(
                                    new Asked("appKey", "platform.kuaishou.appKey", false),
                                    new Asked("appSecret", "platform.kuaishou.appSecret", true),
                                    new Asked("signSecret", "platform.kuaishou.signSecret", true),
                                    new Asked("redirect", "platform.kuaishou.redirect", false)),
                            true,
                            List.of(
                                    "platform.kuaishou.guide.app",
                                    "platform.kuaishou.guide.page",
                                    "platform.kuaishou.guide.back"),
                            List.of(
                                    "platform.kuaishou.lacks.cart",
                                    "platform.kuaishou.lacks.live",
                                    "platform.kuaishou.lacks.evidence",
                                    "platform.kuaishou.lacks.renew"),
                            List.of(
                                    new Asked("category", "platform.kuaishou.category", false),
                                    new Asked("freight", "platform.kuaishou.freight", false),
                                    new Asked("refundRule", "platform.kuaishou.refundRule", false),
                                    new Asked("promiseHours", "platform.kuaishou.promise", false),
                                    new Asked(
                                            "returnAddress",
                                            "platform.kuaishou.returnAddress",
                                            false),
                                    new Asked("decryptsADay", "platform.kuaishou.decrypts", false),
                                    new Asked(
                                            "properties", "platform.kuaishou.properties", false))),
                    token("open", List.of("platform.open.guide"), List.of()),
                    new Kind(
                            "vendure",
                            "",
                            List.of(new Asked("token", "platform.vendure.key", true)),
                            false,
                            List.of(
                                    "platform.vendure.guide.channel",
                                    "platform.vendure.guide.key",
                                    "platform.vendure.guide.rights"),
                            List.of(
                                    "platform.vendure.lacks.negotiation",
                                    "platform.vendure.lacks.feed",
                                    "platform.vendure.lacks.money",
                                    "platform.vendure.lacks.reviews"),
                            List.of()),
                    new Kind(
                            FileGateway.PLATFORM,
                            "",
                            List.of(new Asked(Kind.URL, "platform.files.name", false)),
                            false,
                            List.of(
                                    "platform.files.guide.export",
                                    "platform.files.guide.columns",
                                    "platform.files.guide.write"),
                            List.of("platform.files.lacks.live", "platform.files.lacks.sure"),
                            List.of()));

    private static Kind token(String platform, List<String> guide, List<String> lacks) {
        return new Kind(
                platform,
                "",
                List.of(new Asked("token", "settings.form.token", true)),
                false,
                guide,
                lacks,
                List.of());
    }
}
