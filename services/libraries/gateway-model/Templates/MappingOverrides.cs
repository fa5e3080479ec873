using System.Collections.Frozen;

namespace Gatehouse.GatewayModel.Templates;

/// <summary>
/// The parameters that a template assigned to <c>$context.requestOverride</c> and <c>$context.responseOverride</c>. A list assigned to a
/// parameter gives it several values.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-override-request-response-parameters.html
/// </summary>
public sealed record MappingOverrides
{
    public static MappingOverrides None { get; } = new();

    /// <summary><c>$context.requestOverride.header.NAME</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> RequestHeaders { get; init; } = Nothing;

    /// <summary><c>$context.requestOverride.path.NAME</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> RequestPath { get; init; } = Nothing;

    /// <summary><c>$context.requestOverride.querystring.NAME</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> RequestQueryString { get; init; } = Nothing;

    /// <summary><c>$context.responseOverride.header.NAME</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ResponseHeaders { get; init; } = Nothing;

    /// <summary><c>$context.responseOverride.status</c> when it is a whole number from 100 to 599; otherwise null.</summary>
    public int? ResponseStatus { get; init; }

    private static FrozenDictionary<string, IReadOnlyList<string>> Nothing => FrozenDictionary<string, IReadOnlyList<string>>.Empty;
}
