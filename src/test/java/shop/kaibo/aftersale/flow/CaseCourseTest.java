package shop.kaibo.aftersale.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

class CaseCourseTest {
    /** Each kind in each state, with the moves open to it, as people agreed on them. */
    @ParameterizedTest
    @CsvFileSource(resources = "moves.csv", numLinesToSkip = 1)
    void theMovesOfEachKindInEachState(CaseType type, CaseStatus status, String moves) {
        List<String> expected = moves == null ? List.of() : List.of(moves.split(" "));
        Stream<String> found = CaseCourse.from(type, status).stream().map(CaseMove::word);
        assertThat(found).as(type + " " + status).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void theTableLeavesNoPairOut() throws Exception {
        try (var lines = getClass().getResourceAsStream("moves.csv")) {
            var seen = new HashSet<String>();
            new String(lines.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> seen.add(line.substring(0, line.lastIndexOf(','))));
            assertThat(seen).hasSize(CaseType.values().length * CaseStatus.values().length);
        }
    }

    @Test
    void whatIsOverStaysOver() {
        for (CaseType type : CaseType.values()) {
            for (CaseStatus now : CaseStatus.values()) {
                boolean known = type != CaseType.OTHER && now != CaseStatus.OTHER;
                if (known && now != CaseStatus.SUCCESS) {
                    assertThat(CaseCourse.explains(type, CaseStatus.SUCCESS, now)).isFalse();
                }
            }
            assertThat(CaseCourse.from(type, CaseStatus.CLOSED)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RETURN_REFUND, WAIT_SELLER, SUCCESS, true",
        "RETURN_REFUND, WAIT_BUYER_RETURN, WAIT_SELLER, true",
        "RETURN_REFUND, WAIT_SELLER_RECEIVE, WAIT_BUYER_RETURN, true",
        "RETURN_REFUND, WAIT_SELLER, WAIT_BUYER_RECEIVE, false",
        "REFUND_ONLY, WAIT_SELLER, WAIT_SELLER_RECEIVE, true",
        "REFUND_ONLY, CLOSED, WAIT_SELLER, false",
        "EXCHANGE, WAIT_SELLER, WAIT_BUYER_RECEIVE, true",
        "RESHIP, WAIT_BUYER_RECEIVE, WAIT_BUYER_RETURN, true",
        "COMPLAINT, WAIT_SELLER, WAIT_BUYER_RECEIVE, false",
        "OTHER, CLOSED, WAIT_SELLER, true",
        "REPAIR, OTHER, WAIT_SELLER, true"
    })
    void aReportMaySkipWhatHappenedBetween(
            CaseType type, CaseStatus before, CaseStatus now, boolean explained) {
        assertThat(CaseCourse.explains(type, before, now)).isEqualTo(explained);
    }

    @Test
    void everyActLeadsSomewhere() {
        for (CaseType type : CaseType.values()) {
            for (CaseStatus status : CaseStatus.values()) {
                for (CaseAct act : CaseAct.values()) {
                    assertThat(CaseCourse.after(act, type, status).isEmpty())
                            .as(type + " " + status + " " + act)
                            .isEqualTo(!CaseAct.legal(type, status).contains(act));
                }
            }
        }
        assertThat(Arrays.stream(CaseAct.values()).filter(CaseAct::pays)).hasSize(2);
    }
}
