package shop.kaibo.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.SettableClock;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.openapi.OpenGateway;
import shop.kaibo.platform.sandbox.SandboxOptions;
import shop.kaibo.platform.sandbox.SandboxServer;

import java.nio.file.Path;

class JoinedTest {
    @TempDir Path data;

    @Test
    void aTrySaysWhatToMend() {
        String url;
        try (var server = SandboxServer.start(SandboxOptions.of(data), new SettableClock())) {
            url = server.url();
            String token =
                    OpenGateway.newToken(url) instanceof Outcome.Done<String>(String fresh)
                            ? fresh
                            : "";
            assertThat(test(url, token)).isEqualTo(Joined.DONE);
            assertThat(test(url, "wrong").key()).isEqualTo("joining.token");
            assertThat(test(url, "wrong").field()).isEqualTo("token");
        }
        assertThat(test(url, "any").key()).isEqualTo("joining.offline");
        assertThat(test("not an address", "any").key()).isEqualTo("platform.url.invalid");
        assertThat(test("http://shop.example.com", "any").field()).isEqualTo("url");
    }

    private static Joined test(String url, String token) {
        return Tried.of(() -> OpenGateway.open(url, token), System::currentTimeMillis).joined();
    }
}
