using System.Text.Json;
using Gatehouse.EdgeRouter.Calls;
using Gatehouse.EdgeRouter.Variables;

namespace Gatehouse.EdgeRouter.Rest.Compiling;

/// <summary>A variable of <c>$context</c> that only REST APIs have, read where their events have it: <c>resourceId</c>, <c>identity.apiKey</c>.</summary>
internal sealed class RestContextVariable(string name) : ICallVariable
{
    private readonly string[] _path = name.Split('.');

    public string? Read(ApiCall call)
    {
        var value = ((RestCall)call).Context;
        foreach (var member in _path)
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(member, out value)) return null;
        }

        return value.ValueKind is JsonValueKind.Null or JsonValueKind.Object or JsonValueKind.Array ? null : value.ToString();
    }
}
