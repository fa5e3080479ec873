using Gatehouse.Aws.Ssm;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Ssm.Parameters;

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameters.html</summary>
internal sealed class GetParameters(ParameterStore parameters) : IOperation<GetParametersRequest, GetParametersResult>
{
    public async Task<Outcome<GetParametersResult>> HandleAsync(
        GetParametersRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var answer = new GetParametersResult();
        foreach (var name in request.Names.Distinct(StringComparer.Ordinal))
        {
            var found = await parameters.GetAsync(name, request.WithDecryption, scope, cancellationToken);
            if (found.Succeeded)
            {
                answer.Parameters.Add(found.Value);
            }
            else
            {
                answer.InvalidParameters.Add(name);
            }
        }

        return answer;
    }
}
