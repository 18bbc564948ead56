package parley.cli;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageOrBuilder;
import com.google.protobuf.util.JsonFormat;

/** Messages of the contract as one line of JSON each. */
final class Json {
    private Json() {}

    static String line(MessageOrBuilder message) {
        try {
            return JsonFormat.printer()
                    .omittingInsignificantWhitespace()
                    .preservingProtoFieldNames()
                    .print(message);
        } catch (InvalidProtocolBufferException impossible) {
            throw new IllegalStateException("messages without Any are always JSON", impossible);
        }
    }
}
