package shop.kaibo;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Refused;
import shop.kaibo.command.Signing;
import shop.kaibo.platform.Keeper;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.PlatformGateway;
import shop.kaibo.platform.Trust;
import shop.kaibo.platform.files.FileGateway;
import shop.kaibo.platform.kuaishou.KuaishouGateway;
import shop.kaibo.platform.kuaishou.SignIn;
import shop.kaibo.platform.kuaishou.SignIn.Signed;
import shop.kaibo.platform.openapi.OpenGateway;
import shop.kaibo.platform.vendure.VendureGateway;
import shop.kaibo.sync.Access;
import shop.kaibo.sync.GatewayFactory;
import shop.kaibo.sync.Kind;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which adapter speaks to which platform. Thread-safe. */
final class Gateways implements GatewayFactory, Signing {
    // the address the platform leads back to is typed once too
    private static final Set<String> CHOICES =
            Stream.concat(
                            Stream.of("redirect"),
                            Kinds.ALL.stream()
                                    .flatMap(kind -> kind.choices().stream())
                                    .map(Kind.Asked::name))
                    .collect(Collectors.toUnmodifiableSet());

    @Override
    public PlatformGateway open(Access access) {
        return switch (access.platform()) {
            case "sandbox", "open" ->
                    OpenGateway.open(access.url(), access.token(), Trust.system(access.pins()));
            case "vendure" ->
                    VendureGateway.open(
                            access.url(),
                            access.token(),
                            Trust.system(access.pins()),
                            Clock.system());
            case "kuaishou" -> open(access, Keeper.remembering(access.token()));
            case FileGateway.PLATFORM -> new FileGateway();
            default -> throw new Refused("platform", "refused.platform", access.platform());
        };
    }

    @Override
    public PlatformGateway open(Access access, Keeper keeper) {
        return access.platform().equals("kuaishou")
                ? KuaishouGateway.open(
                        access.url(),
                        keeper,
                        access.choices(),
                        Trust.system(access.pins()),
                        Clock.system())
                : open(access);
    }

    @Override
    public List<Kind> kinds() {
        return Kinds.ALL;
    }

    @Override
    public String page(String platform, Map<String, String> fields) {
        if (!platform.equals("kuaishou")) {
            throw new Refused("platform", "refused.platform", platform);
        }
        return SignIn.page(fields);
    }

    @Override
    public Outcome<Boolean> keys(String platform, Map<String, String> fields) {
        return platform.equals("kuaishou")
                ? SignIn.keys(fields, Trust.system())
                : new Outcome.Done<>(true);
    }

    @Override
    public Map<String, String> fields(Access access) {
        var fields = new HashMap<String, String>(access.choices());
        fields.put(Kind.URL, access.url().replaceFirst("^files:|#.*$", ""));
        if (access.platform().equals("kuaishou") && !access.token().isEmpty()) {
            fields.putAll(SignIn.fields(access.token()));
        }
        return fields;
    }

    @Override
    public Outcome<Access> access(String platform, Map<String, String> fields) {
        if (platform.equals("sandbox")) {
            return practice(fields.getOrDefault(Kind.URL, "").strip());
        }
        if (!platform.equals("kuaishou")) {
            return new Outcome.Done<>(plain(platform, fields));
        }
        var chosen = new HashMap<>(fields);
        chosen.keySet().retainAll(CHOICES);
        chosen.values().removeIf(String::isBlank);
        Outcome<Signed> in = SignIn.in(fields, Clock.system(), Trust.system());
        return in instanceof Outcome.Done<Signed>(Signed signed)
                ? new Outcome.Done<>(
                        new Access(platform, signed.url(), signed.secret(), Set.of(), chosen))
                : in.failed();
    }

    private Outcome<Access> practice(String url) {
        if (url.isEmpty()) {
            throw new Refused(Kind.URL, "joining.url");
        }
        Outcome<String> token = practiceToken(url);
        return token instanceof Outcome.Done<String>(String given)
                ? new Outcome.Done<>(new Access("sandbox", url, given))
                : token.failed();
    }

    private static Access plain(String platform, Map<String, String> fields) {
        String url = fields.getOrDefault(Kind.URL, "").strip();
        String token = fields.getOrDefault("token", "").strip();
        boolean files = platform.equals(FileGateway.PLATFORM);
        if (url.isEmpty()) {
            throw new Refused(Kind.URL, files ? "platform.files.unnamed" : "joining.url");
        }
        if (token.isEmpty() && !files) {
            throw new Refused("token", "joining.secret");
        }
        return new Access(platform, files ? "files:" + url : url, token);
    }

    @Override
    public Outcome<String> practiceToken(String url) {
        return OpenGateway.newToken(url);
    }
}
