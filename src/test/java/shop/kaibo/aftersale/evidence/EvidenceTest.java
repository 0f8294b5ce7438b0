package shop.kaibo.aftersale.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.aftersale.Grade;
import shop.kaibo.aftersale.Inspection;
import shop.kaibo.aftersale.ReturnsShop;
import shop.kaibo.aftersale.flow.CaseStatus;
import shop.kaibo.aftersale.flow.CaseType;
import shop.kaibo.base.Texts;
import shop.kaibo.photo.Goods;
import shop.kaibo.photo.Photo;
import shop.kaibo.photo.PhotoFolder;
import shop.kaibo.photo.Photos;
import shop.kaibo.photo.Pictures;
import shop.kaibo.rules.Verdict;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Pictures are bound to their case; whatever is changed afterwards is found. */
class EvidenceTest {
    private Path home;
    private ReturnsShop shop;
    private PhotoFolder photos;
    private EvidenceService evidence;
    private String sale;

    @BeforeEach
    void open(@TempDir Path home) {
        this.home = home;
        shop = new ReturnsShop(home);
        photos = new PhotoFolder(home.resolve("photos"));
        evidence = shop.returns().evidence();
        shop.order("O1", 1, "YT0000000001");
        shop.order("O2", 1, "YT0000000002");
        sale = shop.sale("C1", "O1", CaseType.RETURN_REFUND, CaseStatus.WAIT_SELLER_RECEIVE);
        shop.sale("C2", "O2", CaseType.RETURN_REFUND, CaseStatus.WAIT_SELLER_RECEIVE);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private Photo picture(int number) {
        byte[] file = Pictures.withExif(Pictures.file(Goods.drawn(number), "jpeg"), 1);
        return Photos.prepare(file);
    }

    private Path exported() {
        evidence.keep(shop.owner, sale, picture(1));
        evidence.keep(shop.owner, "C2", picture(2));
        evidence.keep(shop.owner, sale, picture(3));
        var found = new Inspection(Grade.BROKEN, null, picture(3).sha256());
        shop.cases.receive(shop.owner, "YT-C1", found, 0);
        Path file = home.resolve("out/C1.zip");
        evidence.export(shop.owner, sale, file, Texts.of("zh"));
        return file;
    }

    @Test
    void aCertificateKeptForAClaimWithoutAParcelIsSeenByTheRights() {
        shop.photo(Pictures.file(Goods.drawn(4), "jpeg"));
        shop.store
                .db()
                .write(tx -> tx.update("UPDATE listing_version SET rights = 'fake_pay_nine'"));
        shop.order("O3", 1, "YT0000000003");
        String claim = shop.due("O3", CaseType.COMPENSATION, "是假货", 35910, 100);
        Verdict before = shop.cases.card(claim).orElseThrow().verdict();
        assertThat(before.mismatch()).isTrue();
        assertThat(before.rights())
                .filteredOn(right -> right.code().equals("fake_pay_nine"))
                .noneMatch(right -> right.holds());
        evidence.keep(shop.owner, claim, picture(5));
        Verdict after = shop.cases.card(claim).orElseThrow().verdict();
        assertThat(after.mismatch()).isFalse();
        assertThat(after.expectedFen()).isEqualTo(35910);
        assertThat(after.rights())
                .filteredOn(right -> right.code().equals("fake_pay_nine"))
                .allMatch(right -> right.holds());
        assertThat(shop.cases.card(sale).orElseThrow().parcel()).isNull();
    }

    @Test
    void aPictureIsBoundToCaseWaybillOperatorAndTime() {
        shop.clock.set(1_700_000_000_000L);
        Evidence first = evidence.keep(shop.owner, "C1", picture(1));
        Evidence second = evidence.keep(shop.owner, sale, picture(2));
        assertThat(first.caseId()).isEqualTo(sale);
        assertThat(first.words())
                .contains("waybill YT-C1", "operator owner@1", "taken 1700000000000")
                .contains("photo " + picture(1).sha256());
        assertThat(second.before()).isEqualTo(first.hash());
        assertThat(evidence.of(sale)).containsExactly(first, second);
        assertThat(photos.read(first.photoSha())).isPresent();
        assertThat(EvidenceChain.check(shop.store, photos)).isEqualTo(new ChainState(2, 0));
    }

    @Test
    void whateverIsChangedInTheShopIsFound() throws IOException {
        exported();
        assertThat(EvidenceChain.check(shop.store, photos).sound()).isTrue();
        byte[] kept = Files.readAllBytes(photos.path(picture(2).sha256()));
        byte[] other = kept.clone();
        other[other.length / 2] ^= 1;
        Files.write(photos.path(picture(2).sha256()), other);
        assertThat(EvidenceChain.check(shop.store, photos).broken()).isEqualTo(2);
        Files.write(photos.path(picture(2).sha256()), kept);
        sql("UPDATE evidence SET taken_ms = taken_ms - 1 WHERE seq = 3");
        assertThat(EvidenceChain.check(shop.store, photos).broken()).isEqualTo(3);
        sql("DELETE FROM evidence WHERE seq = 3");
        assertThat(EvidenceChain.check(shop.store, photos).broken()).isEqualTo(3);
    }

    @Test
    void sha256sumChecksTheFileAndEveryChangedByteOfItIsFound() throws Exception {
        Path file = exported();
        assertThat(evidence.genuine(file)).isTrue();
        byte[] zip = Files.readAllBytes(file);
        Map<String, byte[]> files = SealedZip.open(zip);
        assertThat(files.keySet())
                .containsExactlyInAnyOrder(
                        "README.txt",
                        "case.csv",
                        "history.csv",
                        "photos/0001.jpg",
                        "photos/0003.jpg",
                        "links/0001.txt",
                        "links/0003.txt",
                        "chain.txt");
        assertThat(text(files, "chain.txt").lines()).hasSize(3);
        for (int i = 0; i < zip.length; i += i < zip.length - 4_000 ? 997 : 1) {
            byte[] changed = zip.clone();
            changed[i] ^= 0x20;
            assertThat(new Proof(SealedZip.open(changed)).holds()).as("byte %d", i).isFalse();
        }
        Path bench = Files.createDirectories(home.resolve("bench"));
        run(bench, "unzip", "-q", file.toString());
        assertThat(run(bench, "sha256sum", "-c", "SHA256SUMS")).isZero();
        Files.writeString(bench.resolve("case.csv"), "x");
        assertThat(run(bench, "sha256sum", "-c", "SHA256SUMS")).isNotZero();
    }

    @Test
    void aFileMadeAnewWithOtherWordsIsNotOurs() throws IOException {
        Path file = exported();
        var files = new java.util.LinkedHashMap<>(SealedZip.open(Files.readAllBytes(file)));
        String chain = text(files, "chain.txt").replace(picture(1).sha256(), "0");
        String last = chain.lines().toList().getLast();
        String forged = EvidenceChain.hash(last.split(" ")[1], "0".repeat(64));
        String line = "3 " + last.split(" ")[1] + " " + "0".repeat(64) + " " + forged;
        files.put("chain.txt", chain.replace(last, line).getBytes(StandardCharsets.UTF_8));
        files.remove("links/0003.txt");
        Path other = home.resolve("forged.zip");
        Files.write(other, SealedZip.of(files));
        assertThat(new Proof(SealedZip.open(Files.readAllBytes(other))).holds()).isTrue();
        assertThat(evidence.genuine(other)).isFalse();
    }

    @Test
    void nobodyCanBeFoundByTheFile() throws IOException {
        shop.cases.refuse(
                shop.owner,
                shop.sale("C3", "O1", CaseType.REFUND_ONLY, CaseStatus.WAIT_SELLER),
                "张三丰 13812345678 住在文三路 8 号",
                0);
        Path file = exported();
        byte[] zip = Files.readAllBytes(file);
        String all = new String(zip, StandardCharsets.UTF_8);
        for (String planted :
                List.of("张三丰", "13812345678", "文三路", "138****5678", "张*", "小*", "浙江", "buyer-1")) {
            assertThat(all).doesNotContain(planted);
        }
        assertThat(all).doesNotContain("Exif").doesNotContain("GPS");
        String history = text(SealedZip.open(zip), "history.csv");
        assertThat(history).contains("退件验收", "报废", "拍照取证", "拒绝");
        assertThat(text(SealedZip.open(zip), "case.csv")).contains("39.90", "软底女单鞋 37 黑");
    }

    @Test
    void noFileIsOverwrittenAndTwentyPicturesAreEnough() {
        Path file = exported();
        assertThatThrownBy(() -> evidence.export(shop.owner, sale, file, Texts.of("zh")))
                .hasMessageContaining("evidence.exists");
        Photo one = picture(1);
        for (int i = 2; i < EvidenceService.MOST; i++) {
            evidence.keep(shop.owner, sale, one);
        }
        assertThatThrownBy(() -> evidence.keep(shop.owner, sale, one))
                .hasMessageContaining("evidence.enough");
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private void sql(String change) {
        shop.store.db().write(tx -> tx.update(change));
    }

    private static int run(Path folder, String... words) throws Exception {
        return new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
