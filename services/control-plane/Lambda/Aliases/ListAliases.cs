using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.Aliases;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_ListAliases.html</summary>
internal sealed class ListAliases(FunctionEditor functions) : IOperation<ListAliasesRequest, ListAliasesResponse>
{
    public async Task<Outcome<ListAliasesResponse>> HandleAsync(ListAliasesRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await functions.FindAsync(request.FunctionName, "", scope, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var all = found.Value.Record.Aliases.Values.Where(alias => !request.HasFunctionVersion || alias.FunctionVersion == request.FunctionVersion)
            .OrderBy(alias => alias.Name, StringComparer.Ordinal)
            .ToArray();
        if (!OffsetPages.TryTake(all, request.HasMaxItems ? request.MaxItems : 50, request.Marker, out var page, out var next))
        {
            return LambdaFailures.UnknownMarker;
        }

        var answer = new ListAliasesResponse { Aliases = { page } };
        if (next is not null)
        {
            answer.NextMarker = next;
        }

        return answer;
    }
}
