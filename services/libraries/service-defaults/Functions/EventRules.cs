using System.Text.Json;

namespace Gatehouse.ServiceDefaults.Functions;

/// <summary>
/// What an event must be before a function sees it: JSON, and not too much of it. The control-plane asks before it looks for the function,
/// the runner before it runs one. https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
/// </summary>
public static class EventRules
{
    /// <summary>Most bytes of an event whose caller waits.</summary>
    public const int MostBytes = 6 * 1024 * 1024;

    /// <summary>Most bytes of an event whose caller does not.</summary>
    public const int MostAsynchronousBytes = 1024 * 1024;

    /// <summary>Most objects and lists in each other.</summary>
    public const int Deepest = 1024;

    /// <summary>The invocation type whose caller does not wait.</summary>
    public const string Asynchronous = "Event";

    /// <summary>The invocation type whose caller waits.</summary>
    public const string Synchronous = "RequestResponse";

    /// <summary>Null when the event may pass.</summary>
    public static EventRefusal? Check(ReadOnlySpan<byte> payload, string invocationType)
    {
        var most = invocationType == Asynchronous ? MostAsynchronousBytes : MostBytes;
        if (payload.Length > most)
        {
            return new EventRefusal(IsTooLarge: true, $"{payload.Length} byte payload is too large for the {invocationType} invocation type (limit {most} bytes)");
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
            return new EventRefusal(IsTooLarge: false, $"Could not parse request body into json: Could not parse payload into json: {exception.Message}");
        }
    }
}

/// <summary>Why an event does not pass, in AWS's words; behind the last colon of those about JSON stands what our reader found.</summary>
/// <param name="IsTooLarge">Otherwise it is no JSON.</param>
/// <param name="Message">AWS's text.</param>
public sealed record EventRefusal(bool IsTooLarge, string Message);
