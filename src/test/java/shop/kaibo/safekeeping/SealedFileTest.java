package shop.kaibo.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import shop.kaibo.store.Vault;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

class SealedFileTest {
    private static final int CHUNK = SealedOutput.CHUNK;
    private static final int BLOCK = CHUNK + SealedOutput.TAG;
    private static final int HEAD = SealedOutput.MAGIC.length + SealedOutput.SALT;

    private final Vault vault = Vault.of(new byte[32]);
    private final Random random = new Random(7);

    private byte[] plain(int length) {
        byte[] plain = new byte[length];
        random.nextBytes(plain);
        return plain;
    }

    private byte[] seal(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sealing = new SealedOutput(out, vault)) {
            int at = 0;
            while (at < plain.length) {
                int part = Math.min(plain.length - at, 1 + random.nextInt(100_000));
                sealing.write(plain, at, part);
                at += part;
            }
        }
        return out.toByteArray();
    }

    private byte[] open(byte[] sealed) throws IOException {
        try (var in = new SealedInput(new ByteArrayInputStream(sealed), vault)) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 77})
    void whatWasSealedComesBack(int length) throws IOException {
        byte[] plain = plain(length);
        assertThat(open(seal(plain))).isEqualTo(plain);
    }

    @Test
    void everyFlippedByteIsFound() throws IOException {
        byte[] sealed = seal(plain(2 * CHUNK + 5));
        for (int i = 0; i < 400; i++) {
            int at = i < HEAD ? i : random.nextInt(sealed.length);
            sealed[at] ^= (byte) (1 + random.nextInt(255));
            byte[] changed = sealed.clone();
            assertThatThrownBy(() -> open(changed)).isInstanceOf(IOException.class);
            sealed = seal(plain(2 * CHUNK + 5));
        }
    }

    @Test
    void chunksThatWereMovedRepeatedOrCutAreFound() throws IOException {
        byte[] sealed = seal(plain(3 * CHUNK + 5));
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, HEAD, swapped, HEAD + BLOCK, BLOCK);
        System.arraycopy(sealed, HEAD + BLOCK, swapped, HEAD, BLOCK);
        byte[] repeated = sealed.clone();
        System.arraycopy(sealed, HEAD, repeated, HEAD + BLOCK, BLOCK);
        for (byte[] changed :
                new byte[][] {
                    swapped,
                    repeated,
                    Arrays.copyOf(sealed, HEAD + 3 * BLOCK),
                    Arrays.copyOf(sealed, HEAD + BLOCK),
                    Arrays.copyOf(sealed, sealed.length - 1),
                    Arrays.copyOf(sealed, sealed.length + 1),
                    Arrays.copyOf(sealed, HEAD),
                }) {
            assertThatThrownBy(() -> open(changed)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void anotherShopsKeyOpensNothing() throws IOException {
        byte[] sealed = seal(plain(10));
        var other = Vault.of(new byte[] {1, 2, 3});
        assertThatThrownBy(
                        () ->
                                new SealedInput(new ByteArrayInputStream(sealed), other)
                                        .readAllBytes())
                .isInstanceOf(IOException.class);
    }
}
