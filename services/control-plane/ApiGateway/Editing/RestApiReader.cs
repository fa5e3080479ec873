using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.RestApis;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.ApiGateway.Editing;

/// <summary>How REST APIs and their parts are read.</summary>
internal sealed class RestApiReader(IDocumentStore store) : RootReader<RestApiRecord>(store, RestApiDocument.Root)
{
    /// <summary>A part. AWS does not tell a missing API from a missing part here.</summary>
    public async Task<Outcome<T>> FindAsync<T>(CallScope scope, string apiId, Part<T> part, string id, CancellationToken cancellationToken)
        where T : class, IMessage<T>, new()
    {
        var key = part.Kind.Key(scope.Account, scope.Region, Part<T>.DocumentId(apiId, id));
        return await Store.FindAsync(part.Kind, key, cancellationToken) is { } found ? found.Value : part.Missing(id);
    }

    /// <summary>One page of an API's parts, as <c>limit</c> and <c>position</c> ask for it.</summary>
    public async Task<Outcome<PartPage<T>>> ListAsync<T>(
        CallScope scope, string apiId, Part<T> part, int? limit, string position, CancellationToken cancellationToken)
        where T : class, IMessage<T>, new() =>
        PageRequest.TryRead(limit, position, out var page)
            ? await ListAsync(scope, apiId, part, page, cancellationToken)
            : GatewayFailures.BadPage;
}
