package shop.kaibo.platform.kuaishou;

import shop.kaibo.base.Refused;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * All secrets of one account, kept sealed as one JSON text. Thread-safe.
 *
 * @param appSecret only for renewing the sign-in
 * @param signSecret only for signing; never sent
 * @param accessUntilMs until when the access token is good (epoch ms of the platform)
 * @param refreshUntilMs until when it can be renewed; renewing does not move it, so a person signs
 *     in again by then
 * @param spent of what the platform gives once a day, kept here so that a restart gives no more
 */
record Grant(
        String appKey,
        String appSecret,
        String signSecret,
        Signature signature,
        String accessToken,
        long accessUntilMs,
        String refreshToken,
        long refreshUntilMs,
        String openId,
        Spent spent) {
    @SuppressWarnings("NullAway") // absent in what an older version kept
    Grant {
        spent = spent == null ? Spent.NOTHING : spent;
    }

    /** Fresh from the platform, with nothing spent. */
    Grant(
            String appKey,
            String appSecret,
            String signSecret,
            Signature signature,
            String accessToken,
            long accessUntilMs,
            String refreshToken,
            long refreshUntilMs,
            String openId) {
        this(
                appKey,
                appSecret,
                signSecret,
                signature,
                accessToken,
                accessUntilMs,
                refreshToken,
                refreshUntilMs,
                openId,
                Spent.NOTHING);
    }

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    static Grant of(String json) {
        try {
            return JSON.readValue(json, Grant.class);
        } catch (JacksonException e) {
            // not chained: its message may quote the secret
            throw new Refused("token", "platform.kuaishou.grant");
        }
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    Grant renewed(String access, long accessUntil, String refresh, long refreshUntil) {
        return new Grant(
                appKey,
                appSecret,
                signSecret,
                signature,
                access,
                accessUntil,
                refresh,
                refreshUntil,
                openId,
                spent);
    }

    Grant spending(Spent now) {
        return new Grant(
                appKey,
                appSecret,
                signSecret,
                signature,
                accessToken,
                accessUntilMs,
                refreshToken,
                refreshUntilMs,
                openId,
                now);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return appKey;
    }
}
