package parley.query.rest;

import parley.error.ErrorReason;
import parley.error.ServiceException;

/** A size, read as text, so that nonsense gets the typed error of a bad size. */
final class SizeParam {
    private SizeParam() {}

    static int read(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException nonsense) {
            throw ServiceException.ofField(ErrorReason.PAGE_SIZE_INVALID, name, name + " must be a number");
        }
    }
}
