using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.Scaling;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_ListProvisionedConcurrencyConfigs.html</summary>
internal sealed class ListProvisionedConcurrencyConfigs(FunctionEditor functions)
    : IOperation<ListProvisionedConcurrencyConfigsRequest, ListProvisionedConcurrencyConfigsResponse>
{
    public async Task<Outcome<ListProvisionedConcurrencyConfigsResponse>> HandleAsync(
        ListProvisionedConcurrencyConfigsRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await functions.FindAsync(request.FunctionName, "", scope, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var answer = new ListProvisionedConcurrencyConfigsResponse();
        foreach (var (qualifier, config) in found.Value.Record.ProvisionedConcurrency)
        {
            answer.ProvisionedConcurrencyConfigs.Add(new ProvisionedConcurrencyConfigListItem
            {
                FunctionArn = $"{found.Value.Name.Arn}:{qualifier}",
                RequestedProvisionedConcurrentExecutions = config.RequestedProvisionedConcurrentExecutions,
                AvailableProvisionedConcurrentExecutions = config.AvailableProvisionedConcurrentExecutions,
                AllocatedProvisionedConcurrentExecutions = config.AllocatedProvisionedConcurrentExecutions,
                Status = config.Status,
                LastModified = config.LastModified,
            });
        }

        return answer;
    }
}
