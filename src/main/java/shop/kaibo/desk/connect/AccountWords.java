package shop.kaibo.desk.connect;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Tone;
import shop.kaibo.sync.Account;
import shop.kaibo.sync.Accounts;
import shop.kaibo.sync.doctor.Renewals;

import java.util.ArrayList;
import java.util.List;

/** Puts accounts into the words of the screen; reads the disk. Thread-safe. */
final class AccountWords {
    private static final String FILES = "files:";

    private final Accounts accounts;
    private final Texts texts;
    private final Clock clock;

    AccountWords(Accounts accounts, Texts texts, Clock clock) {
        this.accounts = accounts;
        this.texts = texts;
        this.clock = clock;
    }

    List<AccountRow> rows() {
        var rows = new ArrayList<AccountRow>();
        boolean first = true;
        for (Account account : accounts.kept()) {
            rows.add(row(account, first && !account.off()));
            first &= account.off();
        }
        return rows;
    }

    private AccountRow row(Account account, boolean first) {
        String kind = texts.get("connect.platform." + account.platform());
        boolean due = Renewals.due(account.signedUntilMs(), clock.nowMs());
        return new AccountRow(
                account.id(),
                account.platform(),
                kind,
                account.name().equals(account.platform()) ? kind : account.name(),
                account.url().replaceFirst("^" + FILES + "|#.*$", ""),
                state(account, due),
                account.off() ? Tone.NEUTRAL : due ? Tone.WARNING : Tone.SUCCESS,
                first,
                account.off(),
                account.signedUntilMs() > 0,
                account.url().startsWith("https:"),
                !account.pins().isEmpty(),
                account.url().startsWith(FILES),
                account.lacks());
    }

    // a sign-in that ends by itself says until when, and how soon once that is near
    private String state(Account account, boolean due) {
        long now = clock.nowMs();
        long until = account.signedUntilMs();
        if (account.off()) {
            long waiting = accounts.parting().waiting(account.id());
            return waiting == 0
                    ? texts.get("connect.off")
                    : texts.get("connect.off.waiting", waiting);
        }
        if (until > 0 && now >= until) {
            return texts.get("connect.until.over", Shanghai.minute(until));
        }
        if (due) {
            return texts.get(
                    "connect.until.soon", Renewals.daysLeft(until, now), Shanghai.minute(until));
        }
        return until > 0
                ? texts.get("connect.until", Shanghai.minute(until), Renewals.daysLeft(until, now))
                : texts.get(
                        account.url().startsWith(FILES) ? "connect.made" : "connect.signed",
                        Shanghai.minute(account.signedMs()));
    }
}
