package shop.kaibo.desk.kit;

import javafx.collections.MapChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumnBase;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/**
 * Sizes given in pixels at 100 % that follow the window's size, for what a sheet cannot say about
 * one place. FX thread only.
 */
public final class Em {
    private Em() {}

    /** Calls with the scale as soon as the node stands in a dressed scene and at every change. */
    public static void onScale(Node node, Consumer<Scale> use) {
        onTheme(node, theme -> use.accept(theme.scale()));
    }

    /** Calls with the theme as soon as the node stands in a dressed scene and at every change. */
    public static void onTheme(Node node, Consumer<Theme> use) {
        MapChangeListener<Object, Object> changed =
                change -> {
                    if (Theme.KEY.equals(change.getKey()) && change.wasAdded()) {
                        use.accept(Theme.of(node));
                    }
                };
        node.sceneProperty().addListener((_, was, is) -> follow(node, was, is, changed, use));
        follow(node, null, node.getScene(), changed, use);
    }

    /** Fixes the width. */
    public static <R extends Region> R width(R region, double at100) {
        onScale(
                region,
                scale -> {
                    region.setMinWidth(scale.px(at100));
                    region.setPrefWidth(scale.px(at100));
                    region.setMaxWidth(scale.px(at100));
                });
        return region;
    }

    /** Fixes the height. */
    public static <R extends Region> R height(R region, double at100) {
        onScale(
                region,
                scale -> {
                    region.setMinHeight(scale.px(at100));
                    region.setPrefHeight(scale.px(at100));
                    region.setMaxHeight(scale.px(at100));
                });
        return region;
    }

    /** Fixes both. */
    public static <R extends Region> R size(R region, double width, double height) {
        return height(width(region, width), height);
    }

    /** The preferred width of a table's column; the owner is the table. */
    public static void column(Node owner, TableColumnBase<?, ?> column, double at100) {
        onScale(owner, scale -> column.setPrefWidth(scale.px(at100)));
    }

    /** The height of a list's rows where no style class has it. */
    public static void rows(ListView<?> list, double at100) {
        onScale(list, scale -> list.setFixedCellSize(scale.px(at100)));
    }

    private static void follow(
            Node node,
            @Nullable Scene was,
            @Nullable Scene is,
            MapChangeListener<Object, Object> changed,
            Consumer<Theme> use) {
        if (was != null) {
            was.getProperties().removeListener(changed);
        }
        if (is != null) {
            is.getProperties().addListener(changed);
            if (is.getProperties().containsKey(Theme.KEY)) {
                use.accept(Theme.of(node));
            }
        }
    }
}
