package shop.kaibo.desk.kit;

import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/** The awning and the waves, as in the program's icon. FX thread only. */
public final class Logo extends StackPane {
    private static final double DRAWN = 64;

    /** Its side in pixels at 100 %. */
    public Logo(double side) {
        var group =
                new Group(
                        path(
                                "M15 0H49C58 0 64 6 64 15V49C64 58 58 64 49 64H15C6 64 0 58 0"
                                        + " 49V15C0 6 6 0 15 0Z",
                                "k-logo-ground"),
                        path(
                                "M14.5 9H49.5C50.9 9 52 9.8 52.5 11.1L56 20.5V24C56 28.4 52.4 32 48"
                                    + " 32C43.6 32 40 28.4 40 24C40 28.4 36.4 32 32 32C27.6 32 24"
                                    + " 28.4 24 24C24 28.4 20.4 32 16 32C11.6 32 8 28.4 8"
                                    + " 24V20.5L11.5 11.1C12 9.8 13.1 9 14.5 9Z",
                                "k-logo-awning"),
                        path(
                                "M26.4 9H37.6L40 20.5V24C40 28.4 36.4 32 32 32C27.6 32 24 28.4 24"
                                        + " 24V20.5Z",
                                "k-logo-middle"),
                        path("M32 41a5 5 0 1 0 .01 0Z", "k-logo-awning"),
                        path(
                                "M20.4 38.6C16.2 42.8 16.2 49.2 20.4 53.4M43.6 38.6C47.8 42.8 47.8"
                                        + " 49.2 43.6 53.4",
                                "k-logo-wave"));
        var size = new javafx.scene.transform.Scale();
        group.getTransforms().add(size);
        getChildren().add(new Group(group));
        Em.onScale(
                this,
                scale -> {
                    size.setX(scale.px(side) / DRAWN);
                    size.setY(scale.px(side) / DRAWN);
                });
    }

    private static SVGPath path(String content, String styleClass) {
        var path = Styles.with(new SVGPath(), styleClass);
        path.setContent(content);
        return path;
    }
}
