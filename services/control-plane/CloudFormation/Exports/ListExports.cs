using Gatehouse.Aws.CloudFormation;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.CloudFormation.Exports;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListExports.html</summary>
internal sealed class ListExports(IDocumentStore store) : IOperation<ListExportsInput, ListExportsOutput>
{
    public async Task<Outcome<ListExportsOutput>> HandleAsync(ListExportsInput request, CallScope scope, CancellationToken cancellationToken)
    {
        if (!Pages.TryRead(request.NextToken, out var pageToken))
        {
            return CloudFormationFailures.BadToken;
        }

        var page = await store.ListAsync(
            new(ExportDocument.Kind.Name, scope.Account, scope.Region, Parent: null, Pages.Size, pageToken), cancellationToken);
        var answer = new ListExportsOutput();
        answer.Exports.AddRange(page.Documents
            .Select(document => ExportDocument.Kind.Read(document).Value)
            .Select(export => new Export { ExportingStackId = export.StackId, Name = export.Name, Value = export.Value }));
        if (page.NextPageToken is { } next)
        {
            answer.NextToken = PageRequest.WriteToken(next);
        }

        return answer;
    }
}
