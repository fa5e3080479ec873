using Gatehouse.EdgeRouter.Calls;

namespace Gatehouse.EdgeRouter.Variables;

/// <summary>The request's path without its stage, as it was sent.</summary>
internal sealed class RequestPathVariable : ICallVariable
{
    public string? Read(ApiCall call) => call.Path;
}

/// <summary>What the route's path variable of this name stands for.</summary>
internal sealed class PathParameterVariable(string name) : ICallVariable
{
    public string? Read(ApiCall call)
    {
        foreach (var (parameter, value) in call.PathParameters)
        {
            if (parameter == name) return value;
        }

        return null;
    }
}
