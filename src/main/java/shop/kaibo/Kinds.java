package shop.kaibo;

import shop.kaibo.platform.files.FileGateway;
import shop.kaibo.platform.kuaishou.KuaishouGateway;
import shop.kaibo.platform.kuaishou.SignIn;
import shop.kaibo.platform.vendure.VendureGateway;
import shop.kaibo.sync.Kind;
import shop.kaibo.sync.Kind.Asked;

import java.util.List;

/** What can be connected, as a person connecting it sees it. Thread-safe. */
final class Kinds {
    private static final Kind KUAISHOU =
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
                            "platform.kuaishou.guide.back",
                            "platform.kuaishou.guide.renew"),
                    KuaishouGateway.CAN,
                    List.of(
                            new Asked("category", "platform.kuaishou.category", false),
                            new Asked("freight", "platform.kuaishou.freight", false),
                            new Asked("returnAddress", "platform.kuaishou.returnAddress", false),
                            new Asked("refundRule", "platform.kuaishou.refundRule", false),
                            new Asked("promiseHours", "platform.kuaishou.promise", false),
                            new Asked("decryptsADay", "platform.kuaishou.decrypts", false),
                            new Asked("properties", "platform.kuaishou.properties", false)));

    private static final Kind OPEN =
            new Kind(
                    "open",
                    "",
                    List.of(new Asked("token", "settings.form.token", true)),
                    false,
                    List.of(
                            "platform.open.guide",
                            "platform.open.guide.token",
                            "platform.open.guide.test"),
                    null,
                    List.of());

    private static final Kind VENDURE =
            new Kind(
                    "vendure",
                    "",
                    List.of(new Asked("token", "platform.vendure.key", true)),
                    false,
                    List.of(
                            "platform.vendure.guide.channel",
                            "platform.vendure.guide.key",
                            "platform.vendure.guide.rights"),
                    VendureGateway.CAN,
                    List.of());

    private static final Kind FILES =
            new Kind(
                    FileGateway.PLATFORM,
                    "",
                    List.of(new Asked(Kind.URL, "platform.files.name", false)),
                    false,
                    List.of(
                            "platform.files.guide.export",
                            "platform.files.guide.columns",
                            "platform.files.guide.write"),
                    FileGateway.CAN,
                    List.of());

    private static final Kind SANDBOX =
            new Kind(
                    "sandbox",
                    "",
                    List.of(),
                    false,
                    List.of(
                            "platform.sandbox.guide.start",
                            "platform.sandbox.guide.url",
                            "platform.sandbox.guide.free"),
                    null,
                    List.of());

    static final List<Kind> ALL = List.of(KUAISHOU, VENDURE, OPEN, FILES, SANDBOX);

    private Kinds() {}
}
