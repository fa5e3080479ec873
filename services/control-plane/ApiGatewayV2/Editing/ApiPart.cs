using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Documents;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Editing;

/// <summary>A kind of thing that APIs are made of: routes, integrations, stages.</summary>
/// <param name="Kind">How it is kept. A part's document id is <c>apiId/partId</c>, its parent the API.</param>
/// <param name="Missing">What a caller is told who names one that does not exist.</param>
/// <param name="IsDeployed">Whether deployments hold a copy of it, so that changing it asks for a new one.</param>
internal sealed record ApiPart<T>(DocumentKind<T> Kind, Func<string, AwsFailure> Missing, bool IsDeployed)
    where T : class, IMessage<T>, new()
{
    public static string DocumentId(string apiId, string partId) => $"{apiId}/{partId}";

    public static string PartId(string documentId) => documentId[(documentId.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
