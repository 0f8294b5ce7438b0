package shop.kaibo.tour;

import shop.kaibo.command.Tours.Wanted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The pictures of a tour: each screen as a cheap laptop and as a wide one show it. */
final class Album {
    private record Size(int width, int height) {}

    private static final List<Size> SIZES = List.of(new Size(1366, 697), new Size(1920, 1080));

    private final Wanted plan;
    private final Practice practice;
    private final Painter painter;
    private final List<String> names = new ArrayList<>();

    Album(Wanted plan, Painter painter, Practice practice) {
        this.plan = plan;
        this.practice = practice;
        this.painter = painter;
    }

    void take(String screen) {
        take(screen, screen);
    }

    void take(String name, String screen) {
        for (Size size : SIZES) {
            String theme = plan.dark() ? "dark" : "light";
            String file =
                    "%s-%s-%s-%dx%d.png"
                            .formatted(name, theme, plan.language(), size.width, size.height);
            Path picture = plan.out().resolve(file);
            practice.unhurried(() -> painter.paint(screen, size.width, size.height, picture));
            names.add(file);
        }
    }

    void scan(String code) {
        practice.unhurried(() -> painter.scan(code));
    }

    void order(String id) {
        practice.unhurried(() -> painter.order(id));
    }

    void photos(List<Practice.Goods> goods) {
        try {
            Path folder = Files.createDirectories(plan.out().resolve("photos"));
            var files = new ArrayList<Path>();
            for (Practice.Goods one : goods) {
                files.add(Files.write(folder.resolve(one.code() + ".jpg"), one.jpeg()));
            }
            practice.unhurried(() -> painter.photos(files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> names() {
        return names;
    }
}
