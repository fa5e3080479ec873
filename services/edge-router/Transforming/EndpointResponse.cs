using Microsoft.Extensions.Primitives;

namespace Gatehouse.EdgeRouter.Transforming;

/// <summary>What an integration's endpoint answered, before it is mapped.</summary>
/// <param name="Selection">What integration responses are chosen by: the status code, or a function's error message.</param>
/// <param name="Body">As it came.</param>
/// <param name="ContentType">Its media type; null where the endpoint names none.</param>
internal sealed record EndpointResponse(string Selection, ReadOnlyMemory<byte> Body, string? ContentType)
{
    /// <summary>Whether it is a function's error object.</summary>
    public bool IsFunctionError { get; init; }

    public IReadOnlyDictionary<string, StringValues> Headers { get; init; } = new Dictionary<string, StringValues>();
}
