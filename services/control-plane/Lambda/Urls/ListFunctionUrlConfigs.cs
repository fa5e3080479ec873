using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.Urls;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctionUrlConfigs.html</summary>
internal sealed class ListFunctionUrlConfigs(FunctionUrls urls) : IOperation<ListFunctionUrlConfigsRequest, ListFunctionUrlConfigsResponse>
{
    public async Task<Outcome<ListFunctionUrlConfigsResponse>> HandleAsync(ListFunctionUrlConfigsRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await urls.ListAsync(request.FunctionName, scope, cancellationToken);
        return found.Succeeded ? new ListFunctionUrlConfigsResponse { FunctionUrlConfigs = { found.Value } } : found.Failure;
    }
}
