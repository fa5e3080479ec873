using Gatehouse.Aws.ApiGateway;

namespace Gatehouse.ControlPlane.ApiGateway.ApiKeys;

/// <summary>An API key as callers get to see it: its value is shown when it is made, and to who asks for it.</summary>
internal static class ApiKeyAnswers
{
    public static ApiKey Describe(ApiKey key, bool includeValue)
    {
        var shown = key.Clone();
        if (!includeValue)
        {
            shown.ClearValue();
        }

        return shown;
    }
}
