using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;

namespace Gatehouse.ControlPlane.ApiGateway.GatewayResponses;

/// <summary>Reads the gateway responses that an API has of its own; there are not more of them than types.</summary>
internal sealed class CustomizedGatewayResponses(RestApiReader apis)
{
    private const int AllTypes = 100;

    public async Task<Outcome<IReadOnlyDictionary<string, GatewayResponse>>> ReadAsync(
        CallScope scope, string apiId, CancellationToken cancellationToken)
    {
        var found = await apis.ListAsync(scope, apiId, GatewayResponseDocument.Part, AllTypes, "", cancellationToken);
        return found.Succeeded
            ? Outcome<IReadOnlyDictionary<string, GatewayResponse>>.Of(found.Value.Items.ToDictionary(response => response.ResponseType, StringComparer.Ordinal))
            : found.Failure;
    }
}
