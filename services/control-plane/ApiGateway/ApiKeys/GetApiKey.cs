using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.ApiKeys;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_GetApiKey.html</summary>
internal sealed class GetApiKey(ApiKeyReader keys) : IOperation<GetApiKeyRequest, ApiKey>
{
    public async Task<Outcome<ApiKey>> HandleAsync(GetApiKeyRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await keys.GetAsync(scope, request.ApiKey, cancellationToken);
        return found.Succeeded ? ApiKeyAnswers.Describe(found.Value, request.IncludeValue) : found.Failure;
    }
}
