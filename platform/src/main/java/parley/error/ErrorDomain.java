package parley.error;

/** The {@code domain} of a service's {@code google.rpc.ErrorInfo}, such as {@code parley.ingest}. */
public record ErrorDomain(String name) {
    public ErrorDomain {
        if (!name.matches("[a-z]+(\\.[a-z]+)+")) throw new IllegalArgumentException("not a domain: " + name);
    }
}
