package parley.extraction.engagement;

/** Whether an occasion took place. */
public enum Status {
    HELD,
    PLANNED,
    CANCELLED
}
