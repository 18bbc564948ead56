package parley.local;

/** Something about the local stack that a person has to know; the message is meant for them. */
public final class StackException extends RuntimeException {
    public StackException(String message) {
        super(message);
    }
}
