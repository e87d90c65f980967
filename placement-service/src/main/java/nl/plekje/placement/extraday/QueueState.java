package nl.plekje.placement.extraday;

/** Which part of the queue to see. */
public enum QueueState {
    /** Waiting for an answer. */
    OPEN,
    /** Granted or declined, whatever became of it later. */
    DECIDED
}
