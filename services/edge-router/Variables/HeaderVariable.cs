using Gatehouse.EdgeRouter.Calls;

namespace Gatehouse.EdgeRouter.Variables;

/// <summary>A header of the request, its name in any case; several values are joined by commas.</summary>
internal sealed class HeaderVariable(string name) : ICallVariable
{
    public string? Read(ApiCall call) => call.Request.Headers.TryGetValue(name, out var values) && values.Count > 0 ? values.ToString() : null;
}
