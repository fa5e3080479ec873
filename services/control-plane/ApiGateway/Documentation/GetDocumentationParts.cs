using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.ApiGateway.Documentation;

/// <summary>
/// An API's documentation parts, or the places that have none. Those that are asked for by their places are answered as one page.
/// https://docs.aws.amazon.com/apigateway/latest/api/API_GetDocumentationParts.html
/// </summary>
internal sealed class GetDocumentationParts(RestApiReader apis, IDocumentStore store, DocumentablePlaces places)
    : IOperation<GetDocumentationPartsRequest, DocumentationPartPage>
{
    private const string Undocumented = "UNDOCUMENTED";

    public async Task<Outcome<DocumentationPartPage>> HandleAsync(
        GetDocumentationPartsRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var isFiltered = request.HasType || request.HasNameQuery || request.HasPath || request.LocationStatus == Undocumented;
        var found = await apis.ListAsync(
            scope, request.RestApiId, DocumentationDocument.Parts, request.HasLimit ? request.Limit : null, request.Position, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        if (isFiltered)
        {
            var parts = await ReadAsync(request, scope, cancellationToken);
            return new DocumentationPartPage { Items = { parts.Where(part => IsWanted(part.Location, request)) } };
        }

        var page = new DocumentationPartPage { Items = { found.Value.Items } };
        if (found.Value.NextToken is { } position)
        {
            page.Position = position;
        }

        return page;
    }

    private async Task<List<DocumentationPart>> ReadAsync(
        GetDocumentationPartsRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var parts = new List<DocumentationPart>();
        await foreach (var kept in store.ListAllAsync(
            DocumentationDocument.Parts.Kind, scope.Account, scope.Region, request.RestApiId, cancellationToken))
        {
            parts.Add(kept.Value);
        }

        if (request.LocationStatus != Undocumented)
        {
            return parts;
        }

        var documented = parts.Select(part => DocumentationPlace.Of(part.Location)).ToHashSet();
        var all = await places.ReadAsync(scope, request.RestApiId, cancellationToken);
        return [.. from place in all where !documented.Contains(DocumentationPlace.Of(place)) select new DocumentationPart { Location = place }];
    }

    private static bool IsWanted(DocumentationPartLocation location, GetDocumentationPartsRequest request) =>
        (!request.HasType || location.Type == request.Type)
        && (!request.HasNameQuery || location.Name.Contains(request.NameQuery, StringComparison.Ordinal))
        && (!request.HasPath || location.Path == request.Path);
}
