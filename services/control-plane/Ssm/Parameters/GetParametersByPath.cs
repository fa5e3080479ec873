using Gatehouse.Aws.Ssm;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Ssm.Parameters;

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParametersByPath.html</summary>
internal sealed class GetParametersByPath(ParameterStore parameters) : IOperation<GetParametersByPathRequest, GetParametersByPathResult>
{
    private const int LargestPage = 10;

    public async Task<Outcome<GetParametersByPathResult>> HandleAsync(
        GetParametersByPathRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (request.Path[0] != '/')
        {
            return SsmFailures.Invalid(
                "The parameter doesn't meet the parameter name requirements. The parameter name must begin with a forward slash \"/\".");
        }

        var start = request.Path.EndsWith('/') ? request.Path : request.Path + "/";
        var filter = ParameterFilters.Of(request.ParameterFilters);
        var all = (await parameters.ListAsync(scope, cancellationToken))
            .Where(version => version.Name.StartsWith(start, StringComparison.Ordinal) || (start == "/" && version.Name[0] != '/'))
            .Where(version => request.Recursive || !version.Name[start.Length..].Contains('/', StringComparison.Ordinal))
            .Where(filter)
            .ToArray();
        if (!OffsetPages.TryTake(all, request.HasMaxResults ? request.MaxResults : LargestPage, request.NextToken, out var page, out var next))
        {
            return SsmFailures.UnknownToken;
        }

        var answer = new GetParametersByPathResult();
        foreach (var version in page)
        {
            var shown = await parameters.ShowAsync(version, selector: "", request.WithDecryption, scope, cancellationToken);
            if (!shown.Succeeded)
            {
                return shown.Failure;
            }

            answer.Parameters.Add(shown.Value);
        }

        if (next is not null)
        {
            answer.NextToken = next;
        }

        return answer;
    }
}
