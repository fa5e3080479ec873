using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.Urls;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunctionUrlConfig.html</summary>
internal sealed class CreateFunctionUrlConfig(FunctionUrls urls) : IOperation<CreateFunctionUrlConfigRequest, CreateFunctionUrlConfigResponse>
{
    public async Task<Outcome<CreateFunctionUrlConfigResponse>> HandleAsync(CreateFunctionUrlConfigRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var created = await urls.CreateAsync(request, scope, cancellationToken);
        return created.Succeeded
            ? new CreateFunctionUrlConfigResponse
            {
                FunctionUrl = created.Value.FunctionUrl,
                FunctionArn = created.Value.FunctionArn,
                AuthType = created.Value.AuthType,
                Cors = created.Value.Cors,
                CreationTime = created.Value.CreationTime,
            }
            : created.Failure;
    }
}
