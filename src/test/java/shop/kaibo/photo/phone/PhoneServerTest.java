package shop.kaibo.photo.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import shop.kaibo.base.SettableClock;
import shop.kaibo.base.Texts;
import shop.kaibo.photo.Photo;
import shop.kaibo.photo.Photos;
import shop.kaibo.platform.sandbox.art.ItemArt;

import java.io.ByteArrayInputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;

class PhoneServerTest {
    private final SettableClock clock = new SettableClock();
    private final List<Photo> photos = Collections.synchronizedList(new ArrayList<>());
    private final List<PhoneProgress> progress = Collections.synchronizedList(new ArrayList<>());
    private final HttpClient phone = HttpClient.newHttpClient();
    private final PhoneServer server =
            PhoneServer.open(InetAddress.getLoopbackAddress(), clock, new Inbox());

    private final class Inbox implements PhoneInbox {
        @Override
        public void progress(PhoneProgress now) {
            progress.add(now);
        }

        @Override
        public void arrived(Photo photo) {
            photos.add(photo);
        }
    }

    @AfterEach
    void close() {
        phone.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN,zh;q=0.9,en;q=0.8 | zh-CN | 选照片",
                "en-GB,en;q=0.9,zh;q=0.1 | en | Choose photos",
                "de-DE,de;q=0.9 | en | Choose photos",
                "zh;q=0.5,en;q=0.7 | en | Choose photos",
                "nonsense;;; | zh-CN | 选照片",
            })
    void thePageSpeaksThePhonesLanguage(String accepted, String lang, String word) {
        var answer = get(server.url(), accepted);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<html lang=\"" + lang + "\">", word, "data-left=\"300000\"")
                .doesNotContain("${");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void thePageLoadsWhatItNames() {
        String root = server.url().substring(0, server.url().lastIndexOf('/'));
        assertThat(get(root + "/page.js", "zh").body()).contains("XMLHttpRequest");
        assertThat(get(root + "/page.css", "zh").body()).contains(".pick");
        assertThat(get(root + "/page.html", "zh").statusCode()).isEqualTo(404);
    }

    @Test
    void fivePhotosArriveEncodedAnewAndCountedOnTheWay() {
        for (int n = 1; n <= 5; n++) {
            var answer = send(server.url(), "a", n, 5, ItemArt.jpeg(n, 900));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("到电脑了");
        }
        assertThat(photos)
                .extracting(Photo::sha256)
                .containsExactlyElementsOf(
                        java.util.stream.IntStream.rangeClosed(1, 5)
                                .mapToObj(n -> Photos.prepare(ItemArt.jpeg(n, 900)).sha256())
                                .toList());
        assertThat(progress).allMatch(p -> p.phone() == 1 && p.chosen() == 5);
        assertThat(progress.stream().map(PhoneProgress::share).toList()).isSorted();
        assertThat(progress).anyMatch(p -> p.done() == 2 && p.bytes() > 0);
        assertThat(progress.getLast().share()).isEqualTo(1);
    }

    @Test
    void twoPhonesSendAtOnce() {
        var all = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int n = 1; n <= 5; n++) {
            byte[] file = ItemArt.jpeg(n, 600);
            for (String page : List.of("one", "two")) {
                all.add(
                        phone.sendAsync(
                                post(server.url(), page, n, 5, BodyPublishers.ofByteArray(file)),
                                BodyHandlers.ofString()));
            }
        }
        assertThat(all).allMatch(answer -> answer.join().statusCode() == 200);
        assertThat(photos).hasSize(10);
        assertThat(progress.stream().map(PhoneProgress::phone).distinct())
                .containsExactlyInAnyOrder(1, 2);
    }

    @ParameterizedTest
    @CsvSource({"zh, 码不对，重新扫电脑上的码", "en, Wrong code. Scan the one on the computer again"})
    void aWrongTokenIsTold(String language, String sentence) {
        String wrong = server.url().substring(0, server.url().length() - 1) + "!";
        var page = get(wrong, language);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains(sentence, "<html lang");
        var sent = send(wrong, language, ItemArt.jpeg(1, 100));
        assertThat(sent.statusCode()).isEqualTo(404);
        assertThat(sent.body()).isEqualTo(sentence);
        assertThat(photos).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh, 时间到了，扫电脑上的新码再传", "en, Time is up. Scan the new code on the computer"})
    void afterFiveMinutesTheTokenIsOver(String language, String sentence) {
        String url = server.url();
        clock.pass(299_999);
        assertThat(send(url, language, ItemArt.jpeg(1, 100)).statusCode()).isEqualTo(200);
        clock.pass(1);
        assertThat(server.leftMs()).isZero();
        assertThat(get(url, language).statusCode()).isEqualTo(410);
        assertThat(get(url, language).body()).contains(sentence);
        assertThat(send(url, language, ItemArt.jpeg(2, 100)).body()).isEqualTo(sentence);
        server.renew();
        assertThat(server.url()).isNotEqualTo(url);
        assertThat(get(url, language).statusCode()).isEqualTo(410);
        assertThat(send(server.url(), language, ItemArt.jpeg(2, 100)).statusCode()).isEqualTo(200);
        assertThat(photos).hasSize(2);
    }

    @Test
    void twentyFiveMegabytesAreTooMany() {
        byte[] file = new byte[25 << 20];
        System.arraycopy(ItemArt.jpeg(1, 100), 0, file, 0, 500);
        var answer = send(server.url(), "zh", file);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).isEqualTo("这张 25 MB，最多 20 MB。换一张再传");
        BodyPublisher unsaid = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(file));
        var chunked = request(post(server.url(), "a", 1, 1, unsaid));
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(chunked.body()).contains("25 MB");
        assertThat(photos).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void aPdfNamedJpgIsTold(String language) {
        byte[] pdf = "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII);
        var answer = send(server.url(), language, pdf);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).isEqualTo(Texts.of(language).get("photo.alien"));
        assertThat(photos).isEmpty();
        assertThat(progress.getLast().share()).isEqualTo(1);
    }

    @Test
    void theFiftyFirstPhotoWaitsForAnotherRound() {
        byte[] file = ItemArt.jpeg(1, 60);
        for (int n = 1; n <= PhoneServer.MOST_PHOTOS; n++) {
            assertThat(send(server.url(), "a", n, 60, file).statusCode()).isEqualTo(200);
        }
        var full = send(server.url(), "b", 1, 1, file);
        assertThat(full.statusCode()).isEqualTo(409);
        assertThat(full.body()).contains("50");
        server.renew();
        assertThat(send(server.url(), "b", 1, 1, file).statusCode()).isEqualTo(200);
    }

    @Test
    void refusedPhotosTakeNoPlace() {
        for (int n = 1; n <= PhoneServer.MOST_PHOTOS + 1; n++) {
            assertThat(send(server.url(), "a", n, 60, new byte[0]).statusCode()).isEqualTo(422);
        }
    }

    @Test
    void aClosedDoorAnswersNobody() {
        String url = server.url();
        server.close();
        assertThatThrownBy(() -> phone.send(page(url, "zh"), BodyHandlers.ofString()))
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void everyOpeningHasAnotherSecretOf128Bits() {
        String token = server.url().substring(server.url().lastIndexOf('/') + 1);
        assertThat(java.util.Base64.getUrlDecoder().decode(token)).hasSize(16);
        server.renew();
        assertThat(server.url()).doesNotContain(token);
        assertThat(server.url()).startsWith("http://127.0.0.1:");
    }

    private HttpResponse<String> get(String url, String language) {
        return request(page(url, language));
    }

    private static HttpRequest page(String url, String language) {
        return HttpRequest.newBuilder(URI.create(url)).header("Accept-Language", language).build();
    }

    private HttpResponse<String> send(String url, String page, int n, int of, byte[] file) {
        return request(post(url, page, n, of, BodyPublishers.ofByteArray(file)));
    }

    private HttpResponse<String> send(String url, String language, byte[] file) {
        return request(
                HttpRequest.newBuilder(URI.create(url + "/photo?p=a&n=1&of=1"))
                        .header("Accept-Language", language)
                        .POST(BodyPublishers.ofByteArray(file))
                        .build());
    }

    private static HttpRequest post(String url, String page, int n, int of, BodyPublisher file) {
        String query = "/photo?p=" + page + "&n=" + n + "&of=" + of;
        return HttpRequest.newBuilder(URI.create(url + query)).POST(file).build();
    }

    private HttpResponse<String> request(HttpRequest request) {
        return phone.sendAsync(request, BodyHandlers.ofString()).join();
    }
}
