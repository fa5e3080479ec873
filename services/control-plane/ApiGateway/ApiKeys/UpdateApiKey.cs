using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.ApiKeys;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateApiKey.html</summary>
internal sealed class UpdateApiKey(ApiKeyEditor keys, TimeProvider time) : IOperation<UpdateApiKeyRequest, ApiKey>
{
    public Task<Outcome<ApiKey>> HandleAsync(UpdateApiKeyRequest request, CallScope scope, CancellationToken cancellationToken) =>
        keys.EditAsync<ApiKey>(scope, request.ApiKey, edit =>
        {
            if (ApiKeyPatches.Table.Apply(edit.Root, request.PatchOperations) is { } failure)
            {
                return Task.FromResult<Outcome<ApiKey>>(failure);
            }

            edit.Root.LastUpdatedDate = time.GetTimestampInSeconds();
            return Task.FromResult<Outcome<ApiKey>>(ApiKeyAnswers.Describe(edit.Root, includeValue: false));
        }, cancellationToken);
}
