package shop.kaibo;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.settings.KeyViewModel;
import shop.kaibo.desk.settings.PrivacyViewModel;
import shop.kaibo.desk.settings.RestoreViewModel;
import shop.kaibo.desk.settings.SettingsView;
import shop.kaibo.desk.shell.Shell;
import shop.kaibo.desk.shell.ShellViewModel;

/** The parts of the settings about keys and buyers, and the way back to a copy. FX thread only. */
final class PrivacySettings {
    private PrivacySettings() {}

    static RestoreViewModel back(
            Wiring shop, Texts texts, Shell shell, Background background, ShellViewModel model) {
        var back =
                new RestoreViewModel(
                        shop.safekeeping(),
                        new CopyDialog(texts, shell),
                        shop.reopening::restore,
                        shop.actor(),
                        texts,
                        background);
        back.onUnsent(() -> model.routeProperty().set("sync"));
        return back;
    }

    static SettingsView in(
            SettingsView view, Wiring shop, Texts texts, Shell shell, Background background) {
        var key =
                new KeyViewModel(
                        shop.safekeeping().lock(),
                        new BackupDialog(texts, shell),
                        shop.actor(),
                        texts,
                        background);
        var privacy =
                new PrivacyViewModel(
                        shop.retention(), shop.disclosure(), shop.actor(), texts, background);
        return view.privacy(privacy, key);
    }
}
