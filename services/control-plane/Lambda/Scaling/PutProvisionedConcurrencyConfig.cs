using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.Scaling;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_PutProvisionedConcurrencyConfig.html. Kept and shown; environments start when there is an event, which the log says.</summary>
internal sealed class PutProvisionedConcurrencyConfig(FunctionEditor functions, TimeProvider time, ILogger<PutProvisionedConcurrencyConfig> log)
    : IOperation<PutProvisionedConcurrencyConfigRequest, ProvisionedConcurrencyConfig>
{
    public async Task<Outcome<ProvisionedConcurrencyConfig>> HandleAsync(
        PutProvisionedConcurrencyConfigRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (request.Qualifier == FunctionName.Latest)
        {
            return ConcurrencyFailures.NotOnLatest;
        }

        var config = new ProvisionedConcurrencyConfig
        {
            RequestedProvisionedConcurrentExecutions = request.ProvisionedConcurrentExecutions,
            AvailableProvisionedConcurrentExecutions = request.ProvisionedConcurrentExecutions,
            AllocatedProvisionedConcurrentExecutions = request.ProvisionedConcurrentExecutions,
            Status = "READY",
            LastModified = time.GetLambdaMoment(),
        };
        var edited = await functions.EditAsync(
            request.FunctionName,
            request.Qualifier,
            revisionId: "",
            scope,
            asked => asked.QualifiedArn,
            record =>
            {
                record.ProvisionedConcurrency[request.Qualifier] = config;
                return null;
            },
            cancellationToken);
        if (!edited.Succeeded)
        {
            return edited.Failure;
        }

        log.FunctionMemberNotActedOn(edited.Value.Configuration.FunctionArn, "ProvisionedConcurrency");
        return new ProvisionedConcurrencyConfig
        {
            RequestedProvisionedConcurrentExecutions = request.ProvisionedConcurrentExecutions,
            AvailableProvisionedConcurrentExecutions = 0,
            AllocatedProvisionedConcurrentExecutions = 0,
            Status = "IN_PROGRESS",
            LastModified = config.LastModified,
        };
    }
}
