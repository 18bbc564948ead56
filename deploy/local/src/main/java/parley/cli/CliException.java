package parley.cli;

/** Something that the user of the command line has to know. */
public final class CliException extends RuntimeException {
    public CliException(String message) {
        super(message);
    }
}
