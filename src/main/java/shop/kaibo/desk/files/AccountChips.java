package shop.kaibo.desk.files;

import javafx.collections.ListChangeListener;
import javafx.scene.layout.HBox;

import shop.kaibo.desk.kit.Chip;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

import java.util.Optional;

/** Whose files these are: a word for one account, chips for several. FX thread only. */
final class AccountChips extends HBox {
    private final FilesViewModel model;

    AccountChips(FilesViewModel model) {
        this.model = model;
        Styles.with(this, "files-accounts");
        model.accounts().addListener((ListChangeListener<FileAccount>) _ -> show());
        model.chosenProperty().subscribe(this::show);
        show();
    }

    private void show() {
        getChildren().clear();
        Optional<FileAccount> chosen = model.chosenProperty().get();
        if (model.accounts().size() == 1) {
            chosen.ifPresent(
                    its ->
                            getChildren()
                                    .add(Texted.shrinking(its.name(), Styles.LABEL, Styles.MUTED)));
            return;
        }
        for (FileAccount its : model.accounts()) {
            int key = model.accounts().indexOf(its) + 1;
            var chip = new Chip(its.name(), String.valueOf(key));
            chip.setSelected(chosen.filter(its::equals).isPresent());
            chip.setFocusTraversable(false);
            chip.setOnAction(
                    _ -> {
                        model.choose(its);
                        show();
                    });
            getChildren().add(chip);
        }
    }
}
