package parley.query.engagement;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parley.engagement.v1.Form;
import parley.engagement.v1.Status;
import parley.engagement.v1.Topic;
import parley.error.ErrorReason;
import parley.error.ServiceException;
import parley.query.v1.ExportFormat;
import parley.query.v1.GroupBy;
import parley.query.v1.NetworkOf;

/** The names that fields may hold, taken from the contract so that there is one list of them. */
public enum Vocabulary {
    FORM(Form.values(), "FORM_"),
    STATUS(Status.values(), "STATUS_"),
    TOPIC(Topic.values(), "TOPIC_"),
    GROUP_BY(GroupBy.values(), "GROUP_BY_"),
    NETWORK_OF(NetworkOf.values(), "NETWORK_OF_"),
    EXPORT_FORMAT(ExportFormat.values(), "EXPORT_FORMAT_");

    private final String prefix;
    private final Set<String> names;

    Vocabulary(Enum<?>[] values, String prefix) {
        this.prefix = prefix;
        this.names = Arrays.stream(values)
                .map(Enum::name)
                .filter(name -> !name.equals("UNRECOGNIZED") && !name.endsWith("_UNSPECIFIED"))
                .map(name -> name.substring(prefix.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A name without the contract's prefix, checked. */
    public String checked(String field, String name) {
        String bare = name.startsWith(prefix) ? name.substring(prefix.length()) : name;
        if (names.contains(bare)) return bare;
        throw ServiceException.ofField(
                ErrorReason.ENUM_INVALID,
                field,
                "%s must be one of %s, not \"%s\"".formatted(field, String.join(", ", names), bare));
    }

    /** The name in the contract. */
    public String contractName(String bare) {
        return prefix + bare;
    }
}
