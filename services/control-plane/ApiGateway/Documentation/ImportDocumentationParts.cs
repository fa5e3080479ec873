using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.OpenApi;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.OpenApi;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Documentation;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_ImportDocumentationParts.html</summary>
internal sealed class ImportDocumentationParts(RestApiEditor apis, IIdSource ids) : IOperation<ImportDocumentationPartsRequest, DocumentationPartIds>
{
    public Task<Outcome<DocumentationPartIds>> HandleAsync(
        ImportDocumentationPartsRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<DocumentationPartIds>(scope, request.RestApiId, async edit =>
        {
            var source = RestDocument.Read(request.Body.ToStringUtf8(), new Dictionary<string, string>(StringComparer.Ordinal), scope);
            if (!source.Succeeded)
            {
                return source.Failure;
            }

            var findings = new ImportFindings();
            var imported = await ImportedDocumentation.AddAsync(source.Value.Document, edit, request.Mode == "overwrite", findings, ids);
            return request.FailOnWarnings && findings.Warnings.Count > 0
                ? RestImportFailures.Warned(findings)
                : new DocumentationPartIds { Ids = { imported }, Warnings = { findings.Warnings } };
        }, cancellationToken);
}
