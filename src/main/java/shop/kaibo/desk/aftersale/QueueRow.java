package shop.kaibo.desk.aftersale;

/**
 * A case of the queue as its row shows it. Thread-safe.
 *
 * @param tail the order's last digits with their dots
 * @param deadlineMs until when it is our turn, 0 when there is no deadline
 */
public record QueueRow(
        String caseId, String type, String tail, String reason, String amount, long deadlineMs) {}
