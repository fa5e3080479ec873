using Gatehouse.EdgeRouter.Calls;

namespace Gatehouse.EdgeRouter.Variables;

/// <summary>A variable of the stage.</summary>
internal sealed class StageVariable(string name) : ICallVariable
{
    public string? Read(ApiCall call) => call.StageVariables.TryGetValue(name, out var value) ? value : null;
}
