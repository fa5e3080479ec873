using System.Text.Json;
using Gatehouse.AwsWire.Failures;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Lambda.Invoking;

/// <summary>What an event must be before anything runs: JSON, and not too much of it.</summary>
internal static class InvocationPayload
{
    // https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
    private const int LargestSynchronous = 6 * 1024 * 1024;
    private const int LargestAsynchronous = 1024 * 1024;

    /// <summary>An empty body counts as an empty object.</summary>
    public static ByteString Normalize(ByteString payload) => payload.Length == 0 ? EmptyObject : payload;

    public static AwsFailure? Check(ByteString payload, string invocationType)
    {
        var limit = invocationType == InvocationTypes.Event ? LargestAsynchronous : LargestSynchronous;
        if (payload.Length > limit)
        {
            return InvocationFailures.PayloadTooLarge(payload.Length, invocationType, limit);
        }

        var reader = new Utf8JsonReader(payload.Span, new JsonReaderOptions { MaxDepth = 1024 });
        try
        {
            while (reader.Read())
            {
            }

            return null;
        }
        catch (JsonException exception)
        {
            return InvocationFailures.NotJson(exception.Message);
        }
    }

    private static readonly ByteString EmptyObject = ByteString.CopyFromUtf8("{}");
}
