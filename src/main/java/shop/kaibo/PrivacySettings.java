package shop.kaibo;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.settings.KeyViewModel;
import shop.kaibo.desk.settings.PrivacyViewModel;
import shop.kaibo.desk.settings.SettingsView;
import shop.kaibo.desk.shell.Shell;

/** The part of the settings about keys and buyers. FX thread only. */
final class PrivacySettings {
    private PrivacySettings() {}

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
