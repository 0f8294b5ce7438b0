package shop.kaibo.platform.sandbox;

import org.jspecify.annotations.Nullable;

import shop.kaibo.platform.sandbox.Answer.Document;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Idempotency keys with the answers they got, kept for ever. Only what was granted is kept: a
 * refusal changed nothing. Writer's thread only.
 */
final class Keys {
    private record Kept(String request, int status, String body) {}

    private final Books books;

    Keys(Books books) {
        this.books = books;
    }

    /** The answer a key got, null when it is new; 422 when it came with another request. */
    @Nullable Answer find(String key, Call call) {
        Kept kept = kept(key);
        if (kept == null) {
            return null;
        }
        if (!kept.request().equals(request(call))) {
            throw Refusal.rule("key_reused", "同一个幂等键带着不同的内容");
        }
        return new Document(kept.status(), Json.MAPPER.readTree(kept.body()));
    }

    private @Nullable Kept kept(String key) {
        try {
            PreparedStatement find =
                    books.tx().statement("SELECT request, status, body FROM answer WHERE key = ?");
            find.setString(1, key);
            try (ResultSet row = find.executeQuery()) {
                return row.next()
                        ? new Kept(row.getString(1), row.getInt(2), row.getString(3))
                        : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void keep(String key, Call call, Answer answer) {
        if (answer instanceof Document document) {
            books.update(
                    "INSERT INTO answer (key, seq, request, status, body) VALUES (?,?,?,?,?)",
                    key,
                    books.last("effect"),
                    request(call),
                    document.status(),
                    Json.MAPPER.writeValueAsString(document.json()));
        }
    }

    private static String request(Call call) {
        String head = call.method() + " " + call.target() + "\n";
        return Hash.hex(head.getBytes(StandardCharsets.UTF_8), call.body());
    }
}
