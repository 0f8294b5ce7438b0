package shop.kaibo.desk.people;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Dialogs;
import shop.kaibo.desk.kit.Layers;
import shop.kaibo.desk.kit.NoticeStack;
import shop.kaibo.desk.kit.Pictures;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.operator.Limits;
import shop.kaibo.operator.Role;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

class PeopleViewTest {
    private static final Pictures.Size CARD = new Pictures.Size(760, 620);
    private static final Pictures.Size PAGE = new Pictures.Size(1290, 601);

    @TempDir Path folder;

    @Test
    void theCardThatLetsSomebodyIn() {
        paint("people-card-dark", "zh", CARD, true, Scale.NORMAL, PeopleViewTest::card);
        paint("people-card-en", "en", CARD, false, Scale.NORMAL, PeopleViewTest::wrong);
        paint("people-lock", "zh", CARD, false, Scale.NORMAL, PeopleViewTest::wall);
        paint("people-card-150-en", "en", CARD, true, Scale.LARGE, PeopleViewTest::card);
    }

    @Test
    void theCardOfAShift() {
        paint("shift-dark", "zh", CARD, true, Scale.NORMAL, PeopleViewTest::shift);
        paint("shift-en", "en", CARD, false, Scale.NORMAL, PeopleViewTest::shift);
        paint("shift-calm", "zh", CARD, false, Scale.NORMAL, PeopleViewTest::calm);
    }

    @Test
    void thePagesOfPeopleAndHistory() {
        paint("people-dark", "zh", PAGE, true, Scale.NORMAL, crew -> page(crew, true));
        paint("people-en", "en", PAGE, false, Scale.NORMAL, crew -> page(crew, true));
        paint("people-new", "zh", PAGE, false, Scale.NORMAL, crew -> page(crew, false));
        paint("audit-dark", "zh", PAGE, true, Scale.NORMAL, PeopleViewTest::history);
        paint("audit-en", "en", PAGE, false, Scale.NORMAL, PeopleViewTest::history);
    }

    private static Region card(Crew crew) {
        crew.ownPin();
        crew.people.begin();
        crew.people.choose("2");
        crew.people.pinProperty().set("246");
        var layers = layers(crew);
        layers.open(
                new AtWorkCard(crew.people, () -> {})
                        .with(Buttons.quiet(crew.texts.get("people.handover"), () -> {}))
                        .with(Buttons.quiet(crew.texts.get("people.lock"), () -> {})),
                Pos.CENTER);
        return layers;
    }

    private static Region wrong(Crew crew) {
        crew.people.begin();
        crew.people.choose("2");
        crew.people.pinProperty().set("0000");
        crew.people.enter(() -> {});
        var layers = layers(crew);
        layers.open(new AtWorkCard(crew.people, () -> {}), Pos.CENTER);
        return layers;
    }

    private static Region wall(Crew crew) {
        crew.ownPin();
        crew.people.lock();
        crew.people.begin();
        var layers = layers(crew);
        layers.lock(new AtWorkCard(crew.people, layers::unlock));
        return layers;
    }

    private static Region shift(Crew crew) {
        crew.ownPin();
        crew.unsent(12);
        var layers = layers(crew);
        HandOverViewModel model = crew.handOver();
        model.choose(model.others().getFirst());
        layers.open(new HandOverCard(model, () -> {}), Pos.CENTER);
        return layers;
    }

    private static Region calm(Crew crew) {
        for (int i = 5; i < 15; i++) {
            crew.add("第 " + i + " 位", Role.WAREHOUSE, Limits.OPEN);
        }
        crew.follow("operator");
        var layers = layers(crew);
        layers.open(new HandOverCard(crew.handOver(), () -> {}), Pos.CENTER);
        return layers;
    }

    private static Region page(Crew crew, boolean chosen) {
        if (chosen) {
            crew.page.chosenProperty().set(Optional.of(crew.operators.named("小李")));
        }
        return view(crew);
    }

    private static Region history(Crew crew) {
        crew.operators.enter(crew.place, crew.li.id(), "2468");
        crew.operators.enter(crew.place, "owner", "");
        crew.follow("event");
        return view(crew).onAudit();
    }

    private static PeopleView view(Crew crew) {
        return new PeopleView(
                crew.page, crew.audit, new Dialogs(layers(crew)), () -> Optional.empty());
    }

    private static Layers layers(Crew crew) {
        return new Layers(new StackPane(), new NoticeStack(crew.notices, ""));
    }

    private void paint(
            String name,
            String language,
            Pictures.Size size,
            boolean dark,
            Scale scale,
            Function<Crew, Region> view) {
        try (var crew = new Crew(folder.resolve(name), language)) {
            assertThat(Pictures.paint(name, () -> view.apply(crew), size, dark, scale)).exists();
        }
    }
}
