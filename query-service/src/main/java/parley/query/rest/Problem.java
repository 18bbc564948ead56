package parley.query.rest;

/**
 * An error as problem+json (RFC 9457).
 *
 * @param type what kind of problem: the reason, as a URN
 * @param title reason of the error table
 * @param status HTTP status
 * @param detail an explanation for a person
 * @param reason reason of the error table
 * @param field the field at fault; empty when none is
 */
public record Problem(String type, String title, int status, String detail, String reason, String field) {}
