package shop.kaibo.sync.pull;

import shop.kaibo.aftersale.AfterSaleService;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.Page;
import shop.kaibo.platform.RemoteCase;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.sync.line.Target;
import shop.kaibo.sync.words.Reports;

import java.util.List;

/** After-sale cases as buyers, the platform and time move them. */
public final class CaseFeed implements Feed<RemoteCase> {
    private final AfterSaleService cases;

    public CaseFeed(AfterSaleService cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public Outcome<Page<RemoteCase>> page(Target there, String cursor) {
        return there.call(gateway -> gateway.casesChanged(cursor, there.can().pageSize()));
    }

    @Override
    public void apply(Tx tx, String account, long epoch, List<RemoteCase> rows) {
        rows.forEach(row -> cases.apply(tx, account, epoch, Reports.of(row)));
    }

    @Override
    public void readAnew(Tx tx, String account, long epoch) {
        cases.unknownThere(tx, account, epoch);
    }
}
