package shop.kaibo.desk.settings;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import shop.kaibo.desk.kit.Verdict;

/** One certificate and until when it is good, as it is being typed. FX thread only. */
final class CertificateRow {
    final StringProperty day = new SimpleStringProperty("");
    final ObjectProperty<Verdict> verdict = new SimpleObjectProperty<>(Verdict.FINE);
    private final String code;
    private final String name;
    private String kept = "";

    CertificateRow(String code, String name) {
        this.code = code;
        this.name = name;
        day.addListener((_, _, _) -> verdict.set(Verdict.FINE));
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    /** Whether what is typed is not kept yet. */
    boolean changed() {
        return !day.get().strip().equals(kept);
    }

    void kept(String last) {
        kept = last;
        day.set(last);
    }
}
