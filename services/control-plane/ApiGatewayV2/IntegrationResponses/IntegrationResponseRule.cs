using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;

namespace Gatehouse.ControlPlane.ApiGatewayV2.IntegrationResponses;

/// <summary>What an integration response must satisfy: its key is <c>$default</c> or <c>/regex/</c>, once per integration.</summary>
internal static class IntegrationResponseRule
{
    private const string DefaultKey = "$default";

    public static async Task<AwsFailure?> CheckAsync(IntegrationResponse response, string integrationId, ApiEdit edit)
    {
        if (!edit.IsWebSocket)
        {
            return IntegrationResponseFailures.NotOnHttp;
        }

        var key = response.IntegrationResponseKey;
        if (key != DefaultKey && !(key.Length > 2 && key[0] == '/' && key[^1] == '/'))
        {
            return IntegrationResponseFailures.UnusableKey(key);
        }

        var isOfIntegration = IntegrationResponseDocument.IsOf(integrationId);
        var others = (await edit.ListAsync(IntegrationResponseDocument.Part)).Where(part => isOfIntegration(part.Key)).Select(part => part.Value);
        return others.Any(other => other.IntegrationResponseKey == key && other.IntegrationResponseId != response.IntegrationResponseId)
            ? IntegrationResponseFailures.KeyTaken(key)
            : null;
    }
}
