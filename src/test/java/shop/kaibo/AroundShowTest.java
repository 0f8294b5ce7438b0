package shop.kaibo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.platform.sandbox.art.ItemArt;

import java.nio.file.Files;
import java.nio.file.Path;

/** What is done before and after a show, as a person types it. */
class AroundShowTest {
    @TempDir Path home;

    @Test
    void prepBacklogEditAndTemplate() throws Exception {
        var terminal = new Terminal(home.resolve("shop"));
        Path photo = home.resolve("a.jpg");
        Files.write(photo, ItemArt.jpeg(0, 300));
        Path other = home.resolve("b.jpg");
        Files.write(other, ItemArt.jpeg(7, 300));
        assertThat(terminal.type("template", "farm", "--origin", "洛川").sentence())
                .isEqualTo("农场 · 斤 · 食品/水果 · 洛川");
        assertThat(terminal.type("template", "mine").sentence()).contains("mine");
        terminal.type("list", "--photo", photo.toString(), "--line", "39.9x20 #A1");
        terminal.type("template", "stall");
        terminal.type("list", "--photo", other.toString(), "--line", "59x20");

        assertThat(terminal.type("backlog").out())
                .contains("1 号  1 号 · A1：标题、类目、照片")
                .contains("2 号  2 号 · 档口现货：标题、类目、照片");
        assertThat(terminal.type("edit", "1", "2").exit()).isEqualTo(1);
        assertThat(
                        terminal.type(
                                        "edit",
                                        "1",
                                        "2",
                                        "--title",
                                        "洛川苹果 #",
                                        "--category",
                                        "食品/水果",
                                        "--photo",
                                        photo.toString())
                                .exit())
                .isZero();
        assertThat(terminal.type("listings").out()).contains("洛川苹果 A1").contains("洛川苹果 2");
        assertThat(terminal.type("backlog").sentence()).isEqualTo("都齐了");

        assertThat(terminal.type("prep", "--at", "25:00").sentence()).contains("25:00");
        assertThat(terminal.type("prep", "--at", "20:00").err()).contains("开播").contains("0 / 2");
        assertThat(terminal.type("prep", "--ids").out()).isEmpty();
    }
}
