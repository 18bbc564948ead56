package parley.page;

import parley.error.ErrorReason;
import parley.error.ServiceException;

/** How many items a page may have: a default for callers who do not say, and a maximum. */
public record PageSize(int preset, int max) {
    public PageSize {
        if (preset < 1 || preset > max) throw new IllegalArgumentException(preset + " of at most " + max);
    }

    /** The size to use for a request; 0 stands for the preset. */
    public int of(int requested) {
        if (requested < 0 || requested > max)
            throw ServiceException.ofField(
                    ErrorReason.PAGE_SIZE_INVALID,
                    "page_size",
                    "page_size must be 0 (for %d) to %d, not %d".formatted(preset, max, requested));
        return requested == 0 ? preset : requested;
    }
}
