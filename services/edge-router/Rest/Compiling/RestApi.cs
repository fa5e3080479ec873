using System.Diagnostics.CodeAnalysis;
using Gatehouse.EdgeRouter.Snapshots;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Rest.Compiling;

/// <summary>A REST API ready to serve.</summary>
/// <param name="snapshot">What it was compiled from.</param>
/// <param name="stages">The stages that something is deployed to.</param>
internal sealed class RestApi(RestApiSnapshot snapshot, IEnumerable<RestStageRelease> stages)
    : CompiledApi(ApiIdentity.Of(snapshot), snapshot)
{
    private readonly Dictionary<string, RestStageRelease> _stages = stages.ToDictionary(stage => stage.Main.Name, StringComparer.Ordinal);

    public override ApiKind Kind => ApiKind.Rest;

    public bool TryGetStage(ReadOnlySpan<char> name, [NotNullWhen(true)] out RestStageRelease? stage) =>
        _stages.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out stage);
}
