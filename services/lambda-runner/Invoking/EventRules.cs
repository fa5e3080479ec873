using System.Text.Json;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.LambdaRunner.Invoking;

/// <summary>What an event must be before a function sees it. https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html.</summary>
internal static class EventRules
{
    public const int MostBytes = 6_291_456;
    public const int MostAsynchronousBytes = 1_048_576;

    /// <summary>Objects and lists in each other.</summary>
    public const int Deepest = 1024;

    /// <summary>Null when the event may pass.</summary>
    public static AwsFailure? Check(ReadOnlySpan<byte> payload, bool asynchronous)
    {
        if (payload.Length > (asynchronous ? MostAsynchronousBytes : MostBytes))
        {
            return InvokeFailures.PayloadTooLarge(payload.Length, asynchronous);
        }

        try
        {
            var reader = new Utf8JsonReader(payload, new JsonReaderOptions { MaxDepth = Deepest });
            while (reader.Read())
            {
            }

            return null;
        }
        catch (JsonException exception)
        {
            return InvokeFailures.NotJson(exception.Message);
        }
    }
}
