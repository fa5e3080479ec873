using Gatehouse.Aws.CloudFormation;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.CloudFormation.Exports;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListImports.html</summary>
internal sealed class ListImports(StackExports exports) : IOperation<ListImportsInput, ListImportsOutput>
{
    public async Task<Outcome<ListImportsOutput>> HandleAsync(ListImportsInput request, CallScope scope, CancellationToken cancellationToken)
    {
        var importers = await exports.ImportersAsync(scope, request.ExportName, cancellationToken);
        return importers.Count == 0
            ? CloudFormationFailures.Validation($"Export '{request.ExportName}' is not imported by any stack.")
            : new ListImportsOutput { Imports = { importers } };
    }
}
