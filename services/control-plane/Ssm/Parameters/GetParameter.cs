using Gatehouse.Aws.Ssm;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Ssm.Parameters;

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameter.html</summary>
internal sealed class GetParameter(ParameterStore parameters) : IOperation<GetParameterRequest, GetParameterResult>
{
    public async Task<Outcome<GetParameterResult>> HandleAsync(GetParameterRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await parameters.GetAsync(request.Name, request.WithDecryption, scope, cancellationToken);
        return found.Succeeded ? new GetParameterResult { Parameter = found.Value } : found.Failure;
    }
}
