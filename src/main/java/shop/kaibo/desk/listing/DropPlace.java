package shop.kaibo.desk.listing;

import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;

import org.jspecify.annotations.Nullable;

/**
 * Where one photo is let go: on a card or a listed row it takes the place of the one there,
 * anywhere else, and whenever several are let go, photos become cards. FX thread only.
 */
final class DropPlace {
    private final ListingViewModel model;

    DropPlace(ListingViewModel model) {
        this.model = model;
    }

    /** Says whose photo a drop replaces, before it is read. */
    void choose(DragEvent event) {
        if (one(event.getDragboard())) {
            on(event.getPickResult().getIntersectedNode());
        }
    }

    /** One photo was let go on a node. */
    void on(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof CardView card) {
                model.swap().card(card.card());
                return;
            }
            if (at instanceof ListedCell cell && cell.getItem() != null) {
                model.swap().row(cell.getItem());
                return;
            }
        }
    }

    private static boolean one(Dragboard board) {
        return board.hasFiles()
                ? board.getFiles().size() == 1 && board.getFiles().getFirst().isFile()
                : board.hasImage();
    }
}
