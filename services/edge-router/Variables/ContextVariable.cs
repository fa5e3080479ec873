using Gatehouse.EdgeRouter.Calls;

namespace Gatehouse.EdgeRouter.Variables;

/// <summary>A variable of <c>$context</c>; see ContextVariables for the names.</summary>
internal sealed class ContextVariable(Func<ApiCall, string?> read) : ICallVariable
{
    public string? Read(ApiCall call) => read(call);
}
