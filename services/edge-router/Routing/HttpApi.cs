using System.Diagnostics.CodeAnalysis;
using Gatehouse.EdgeRouter.Snapshots;
using Gatehouse.GatewayModel.Names;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Routing;

/// <summary>An HTTP API, or the URL of a function, ready to serve.</summary>
internal sealed class HttpApi(ApiSnapshot snapshot, IEnumerable<HttpStage> stages) : CompiledApi(ApiIdentity.Of(snapshot), snapshot)
{
    private readonly Dictionary<string, HttpStage> _stages = stages.ToDictionary(stage => stage.Name, StringComparer.Ordinal);

    public override ApiKind Kind { get; } = snapshot.Api.ProtocolType == ProtocolTypes.FunctionUrl ? ApiKind.FunctionUrl : ApiKind.Http;

    /// <summary>
    /// The stage that the Serverless Framework names in a tag while it deploys to <c>$default</c>; null without such a tag.
    /// </summary>
    public string? StageTag { get; } = snapshot.Api.Tags.GetValueOrDefault("STAGE");

    /// <summary>The stage without a name of its own, served at the root.</summary>
    public HttpStage? DefaultStage => _stages.GetValueOrDefault(StageName.Default);

    public bool TryGetStage(ReadOnlySpan<char> name, [NotNullWhen(true)] out HttpStage? stage) =>
        _stages.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out stage);
}
