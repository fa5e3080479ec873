using System.Collections.Frozen;
using System.Text.Json;

namespace Gatehouse.GatewayModel.Templates;

/// <summary>What a mapping template sees of one request or integration response.</summary>
public sealed record MappingInput
{
    /// <summary><c>$input.body</c>: the payload as text; null or empty when there is none.</summary>
    public string? Body { get; init; }

    /// <summary><c>$input.params('path')</c>.</summary>
    public IReadOnlyDictionary<string, string> PathParameters { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary><c>$input.params('querystring')</c>.</summary>
    public IReadOnlyDictionary<string, string> QueryString { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary><c>$input.params('header')</c>; names keep the client's case.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary><c>$stageVariables</c>.</summary>
    public IReadOnlyDictionary<string, string> StageVariables { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary><c>$context</c> as a JSON object; anything else reads as an empty one.</summary>
    public JsonElement Context { get; init; }

    /// <summary>
    /// For a response template, what the request template overrode: it is visible there as <c>$context.requestOverride</c>.
    /// </summary>
    public MappingOverrides Overrides { get; init; } = MappingOverrides.None;
}
