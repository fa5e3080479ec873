using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;
using Microsoft.Extensions.Options;

namespace Gatehouse.ControlPlane.Lambda.Functions;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_GetFunction.html</summary>
internal sealed class GetFunction(FunctionEditor functions, IOptions<ControlPlaneOptions> options)
    : IOperation<GetFunctionRequest, GetFunctionResponse>
{
    public async Task<Outcome<GetFunctionResponse>> HandleAsync(
        GetFunctionRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await functions.FindAsync(request.FunctionName, request.Qualifier, scope, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var record = found.Value.Record;
        var answer = new GetFunctionResponse
        {
            Configuration = FunctionAnswers.Asked(found.Value),
            Code = new FunctionCodeLocation { RepositoryType = "S3", Location = LocationOf(record.CodeDigest) },
            Tags = { record.Tags },
        };
        if (record.HasReservedConcurrentExecutions)
        {
            answer.Concurrency = new Concurrency { ReservedConcurrentExecutions = record.ReservedConcurrentExecutions };
        }

        return answer;
    }

    // Where AWS signs a URL of S3, the edge serves the blob itself.
    private string LocationOf(string digest) => $"http://{options.Value.PublicHost}:{options.Value.PublicPort}/_aws/lambda/code/{digest}";
}
