package shop.kaibo.aftersale.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

class CaseActTest {
    @Test
    void onlyTheMerchantsTurnAllowsActs() {
        for (CaseType type : CaseType.values()) {
            for (CaseStatus status : CaseStatus.values()) {
                if (!status.ours()) {
                    assertThat(CaseAct.legal(type, status)).as(type + " " + status).isEmpty();
                }
            }
        }
    }

    @Test
    void aTypeIsPaidByOneActInAState() {
        for (CaseType type : CaseType.values()) {
            for (CaseStatus status : CaseStatus.values()) {
                assertThat(CaseAct.legal(type, status).stream().filter(CaseAct::pays))
                        .as(type + " " + status)
                        .hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void theFirstAnswerDependsOnTheType() {
        Map<CaseType, Set<CaseAct>> table = new EnumMap<>(CaseType.class);
        table.put(CaseType.REFUND_ONLY, Set.of(CaseAct.AGREE_REFUND, CaseAct.REFUSE));
        table.put(CaseType.RETURN_REFUND, Set.of(CaseAct.AGREE_RETURN, CaseAct.REFUSE));
        table.put(CaseType.EXCHANGE, Set.of(CaseAct.AGREE_RETURN, CaseAct.REFUSE));
        table.put(CaseType.RESHIP, Set.of(CaseAct.SEND, CaseAct.REFUSE));
        table.put(CaseType.COMPENSATION, Set.of(CaseAct.AGREE_REFUND, CaseAct.REFUSE));
        table.put(CaseType.REPAIR, Set.of(CaseAct.AGREE_RETURN, CaseAct.REFUSE));
        table.put(CaseType.REJECTED_DELIVERY, Set.of(CaseAct.CONFIRM_RECEIPT, CaseAct.REFUSE));
        table.put(CaseType.COMPLAINT, Set.of(CaseAct.ANSWER));
        table.put(CaseType.OTHER, Set.of());
        table.forEach(
                (type, acts) ->
                        assertThat(CaseAct.legal(type, CaseStatus.WAIT_SELLER))
                                .as(type.name())
                                .isEqualTo(acts));
    }
}
