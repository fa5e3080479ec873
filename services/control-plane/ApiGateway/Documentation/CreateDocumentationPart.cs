using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.Members;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Documentation;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_CreateDocumentationPart.html</summary>
internal sealed class CreateDocumentationPart(RestApiEditor apis, IIdSource ids) : IOperation<CreateDocumentationPartRequest, DocumentationPart>
{
    public Task<Outcome<DocumentationPart>> HandleAsync(
        CreateDocumentationPartRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<DocumentationPart>(scope, request.RestApiId, async edit =>
        {
            var part = new DocumentationPart { Id = ids.NewRestPartId() }.With(request);
            if (DocumentationPartRule.Check(part) is { } failure)
            {
                return failure;
            }

            var place = DocumentationPlace.Of(part.Location);
            if ((await edit.ListAsync(DocumentationDocument.Parts)).Values.Any(other => DocumentationPlace.Of(other.Location) == place))
            {
                return DocumentationFailures.PlaceTaken(part.Location);
            }

            edit.Put(DocumentationDocument.Parts, part.Id, part);
            return part;
        }, cancellationToken);
}
