using System.Runtime.CompilerServices;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf;
using Microsoft.Extensions.Options;

namespace Gatehouse.ControlPlane.CloudFormation.CustomResources;

/// <summary>
/// Answers that come from outside: of custom resources and of whoever signals a wait condition. They lie in the store, so that it does
/// not matter which control-plane an edge tells and which one waits.
/// </summary>
internal sealed class StackResponses(IDocumentStore store, IOptions<ControlPlaneOptions> options)
{
    private const int MostBodies = 200;

    /// <summary>A document has its limit, and the answers of one token are one.</summary>
    private const int MostBytes = 2 * 1024 * 1024;

    private const int MostAttempts = 100;

    /// <summary>The URL under which an answer is sent.</summary>
    public string Url(string token) => $"http://{options.Value.CallbackHost}:{options.Value.PublicPort}/_aws/cloudformation/responses/{token}";

    public static string TokenOf(string url) => url[(url.LastIndexOf('/') + 1)..];

    /// <summary>Opens a token. False: it was open already, from an attempt that was lost.</summary>
    public async Task<bool> OpenAsync(string token, CancellationToken cancellationToken)
    {
        var write = new PutDocument(ResponseDocument.Key(token), "", new StackResponseRecord().ToByteArray(), DocumentWrite.MustNotExist);
        return (await store.CommitAsync([write], cancellationToken)).Committed;
    }

    public async Task CloseAsync(string token, CancellationToken cancellationToken) =>
        await store.CommitAsync([new DeleteDocument(ResponseDocument.Key(token))], cancellationToken);

    /// <summary>Adds an answer. False: nobody waits for it.</summary>
    public async Task<bool> AddAsync(string token, ByteString body, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var kept = await store.FindAsync(ResponseDocument.Kind, ResponseDocument.Key(token), cancellationToken);
            if (kept is null || kept.Value.Bodies.Count >= MostBodies || kept.Value.CalculateSize() + body.Length > MostBytes)
            {
                return false;
            }

            kept.Value.Bodies.Add(body);
            if ((await store.CommitAsync([new PutDocument(kept.Key, "", kept.Value.ToByteArray(), kept.Revision)], cancellationToken)).Committed)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The answers so far, and again whenever there is one more.</summary>
    public async IAsyncEnumerable<IReadOnlyList<ByteString>> WatchAsync(string token, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var key = ResponseDocument.Key(token);
        var position = await store.GetRevisionAsync(cancellationToken);
        yield return await ReadAsync(key, cancellationToken);
        await foreach (var change in store.WatchAsync(position, cancellationToken))
        {
            if (change.Key == key)
            {
                yield return await ReadAsync(key, cancellationToken);
            }
        }
    }

    private async Task<IReadOnlyList<ByteString>> ReadAsync(DocumentKey key, CancellationToken cancellationToken) =>
        (await store.FindAsync(ResponseDocument.Kind, key, cancellationToken))?.Value.Bodies.ToArray() ?? [];
}
