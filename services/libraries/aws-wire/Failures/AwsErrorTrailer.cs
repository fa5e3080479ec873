using Gatehouse.Protocol;
using Google.Protobuf;
using Grpc.Core;

namespace Gatehouse.AwsWire.Failures;

/// <summary>How an <see cref="AwsFailure"/> crosses from plane to plane: a gRPC status with one <see cref="AwsError"/> beside it.</summary>
public static class AwsErrorTrailer
{
    /// <summary>The trailer that carries the serialized <see cref="AwsError"/>.</summary>
    public const string Name = "gatehouse-aws-error-bin";

    /// <summary>The failure as an exception that gRPC carries to the caller.</summary>
    public static RpcException ToRpcException(this AwsFailure failure)
    {
        var error = new AwsError { Code = failure.Code, Message = failure.Message, HttpStatus = failure.HttpStatus };
        foreach (var (name, value) in failure.Members)
        {
            error.Members.Add(name, value);
        }

        var trailers = new Metadata { { Name, error.ToByteArray() } };
        return new RpcException(new Status(StatusFor(failure.HttpStatus), failure.Code), trailers);
    }

    /// <summary>The failure that a call ended with; false when it ended for want of a plane, of time or of correct code.</summary>
    public static bool TryGetAwsFailure(this RpcException exception, out AwsFailure failure)
    {
        if (exception.Trailers.GetValueBytes(Name) is { } bytes)
        {
            var error = AwsError.Parser.ParseFrom(bytes);
            failure = new AwsFailure(error.Code, error.HttpStatus, error.Message) { Members = error.Members };
            return true;
        }

        failure = null!;
        return false;
    }

    private static StatusCode StatusFor(int httpStatus) => httpStatus switch
    {
        403 => StatusCode.PermissionDenied,
        404 or 410 => StatusCode.NotFound,
        409 or 412 => StatusCode.FailedPrecondition,
        429 => StatusCode.ResourceExhausted,
        501 => StatusCode.Unimplemented,
        >= 500 => StatusCode.Internal,
        _ => StatusCode.InvalidArgument,
    };
}
