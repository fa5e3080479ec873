using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Members;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.ApiKeys;

/// <summary>
/// An id is distinct from the value always, <c>generateDistinctId</c> or not.
/// https://docs.aws.amazon.com/apigateway/latest/api/API_CreateApiKey.html
/// </summary>
internal sealed class CreateApiKey(NewApiKey keys) : IOperation<CreateApiKeyRequest, ApiKey>
{
    public Task<Outcome<ApiKey>> HandleAsync(CreateApiKeyRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var key = new ApiKey().With(request);
        key.StageKeys.Add(request.StageKeys.Select(stage => $"{stage.RestApiId}/{stage.StageName}"));
        return keys.CreateAsync(key, scope, cancellationToken);
    }
}
