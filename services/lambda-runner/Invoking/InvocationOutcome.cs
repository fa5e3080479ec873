using System.Text;
using System.Text.Json;

namespace Gatehouse.LambdaRunner.Invoking;

/// <summary>What a function made of an event: its result, or its error object.</summary>
/// <param name="Payload">The result's bytes verbatim, or the error object.</param>
/// <param name="Failed">Whether the payload is an error object (<c>X-Amz-Function-Error: Unhandled</c>).</param>
internal sealed record InvocationOutcome(ReadOnlyMemory<byte> Payload, bool Failed)
{
    /// <summary>Last bytes of the invocation's log; empty when nobody asked for it.</summary>
    public ReadOnlyMemory<byte> LogTail { get; init; }

    /// <summary>The platform's name of the failure for the log; null when there is none.</summary>
    public string? ErrorType { get; init; }

    public static InvocationOutcome Result(ReadOnlyMemory<byte> payload) => new(payload, Failed: false);

    public static InvocationOutcome Error(ReadOnlyMemory<byte> payload, string? errorType) => new(payload, Failed: true) { ErrorType = errorType };

    /// <summary>An error of the platform's own making. Member order and texts as AWS sends them.</summary>
    public static InvocationOutcome Error(string errorType, string errorMessage)
    {
        var type = JsonEncodedText.Encode(errorType);
        var message = JsonEncodedText.Encode(errorMessage);
        return Error(Encoding.UTF8.GetBytes($$"""{"errorType":"{{type}}","errorMessage":"{{message}}"}"""), errorType);
    }
}
