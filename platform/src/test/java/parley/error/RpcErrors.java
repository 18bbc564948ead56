package parley.error;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;

/** Reads the details of errors that a service answered with. */
public final class RpcErrors {
    private RpcErrors() {}

    /** The error info that every error carries. */
    public static ErrorInfo info(StatusRuntimeException error) {
        try {
            return StatusProto.fromThrowable(error).getDetails(0).unpack(ErrorInfo.class);
        } catch (InvalidProtocolBufferException none) {
            throw new AssertionError("no ErrorInfo in " + error, none);
        }
    }

    /** The reason from the error table. */
    public static String reason(StatusRuntimeException error) {
        return info(error).getReason();
    }

    /** The field at fault. */
    public static String field(StatusRuntimeException error) {
        try {
            return StatusProto.fromThrowable(error)
                    .getDetails(1)
                    .unpack(BadRequest.class)
                    .getFieldViolations(0)
                    .getField();
        } catch (InvalidProtocolBufferException none) {
            throw new AssertionError("no BadRequest in " + error, none);
        }
    }
}
