namespace Gatehouse.LambdaRunner.RuntimeApi;

/// <summary>The body of a request, or why there is none.</summary>
internal readonly record struct RequestBody(BodyEnd End, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Trailer <c>Lambda-Runtime-Function-Error-Type</c> of a streamed response that failed on its way.</summary>
    public string? ErrorType { get; init; }

    /// <summary>Trailer <c>Lambda-Runtime-Function-Error-Body</c>: base64 of the error object.</summary>
    public string? ErrorBody { get; init; }
}

internal enum BodyEnd
{
    Complete,

    /// <summary>Read to its end and thrown away.</summary>
    TooLarge,

    /// <summary>The connection closed before the end.</summary>
    Truncated,

    /// <summary>Chunks that are none: where the next request starts is unknown.</summary>
    Malformed,
}
