using Gatehouse.EdgeRouter.Calls;

namespace Gatehouse.EdgeRouter.Authorizing;

/// <summary>Authorization type NONE: everybody may call.</summary>
internal sealed class OpenRoute : IRouteAuthorizer
{
    public static OpenRoute Instance { get; } = new();

    public GuardPhase Phase => GuardPhase.None;

    public ValueTask<Verdict> AuthorizeAsync(ApiCall call) => new(Verdict.Anybody);
}
