using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Apis;
using Gatehouse.ControlPlane.ApiGatewayV2.Deployments;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Editing;

/// <summary>
/// How everything that belongs to an API is changed.
/// <code>
/// read the API → the operation's change → automatic deployment, if asked for → one commit that expects the API as it was read
///      ↑                                                                            │
///      └───────────────────────────── somebody else was faster ─────────────────────┘
/// </code>
/// AWS refuses one of two concurrent writers; here both succeed, one after the other.
/// </summary>
internal sealed class ApiEditor(IDocumentStore store, AutomaticDeployment automaticDeployment, FieldsNotActedOn notActedOn)
{
    // Every lost attempt means that another writer won one: as many writers of one API at once never see a conflict.
    private const int MostAttempts = 100;

    /// <summary>
    /// Writes a new API with what the change adds to it and what is claimed for it. Returns the document that somebody else had
    /// first; null: it is written.
    /// </summary>
    public async Task<DocumentKey?> CreateAsync(
        CallScope scope, ApiRecord record, IEnumerable<DocumentWrite> claims, Action<ApiEdit> change, CancellationToken cancellationToken)
    {
        var kept = new Kept<ApiRecord>(ApiDocument.Key(scope, record.Api.ApiId), record, DocumentWrite.MustNotExist);
        var edit = new ApiEdit(store, scope, kept, cancellationToken);
        change(edit);
        if (edit.AsksForDeployment)
        {
            await automaticDeployment.RunAsync(edit);
        }

        var outcome = await store.CommitAsync([.. claims, .. edit.ToWrites()], cancellationToken);
        if (outcome.Committed)
        {
            notActedOn.Warn(edit);
        }

        return outcome.Conflict;
    }

    /// <summary>Changes an API by an operation that answers nothing.</summary>
    public Task<Outcome<Empty>> EditAsync(
        CallScope scope, string apiId, Func<ApiEdit, Task<AwsFailure?>> change, CancellationToken cancellationToken) =>
        EditAsync<Empty>(scope, apiId, async edit => await change(edit) is { } failure ? failure : new Empty(), cancellationToken);

    /// <summary>Changes an API. The change may run several times and must have no effect but on the edit.</summary>
    public async Task<Outcome<T>> EditAsync<T>(
        CallScope scope, string apiId, Func<ApiEdit, Task<Outcome<T>>> change, CancellationToken cancellationToken)
        where T : class
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await store.FindAsync(ApiDocument.Kind, ApiDocument.Key(scope, apiId), cancellationToken) is not { } kept)
            {
                return ApiFailures.Missing(apiId);
            }

            var edit = new ApiEdit(store, scope, kept, cancellationToken);
            var outcome = await change(edit);
            if (!outcome.Succeeded)
            {
                return outcome;
            }

            if (edit.AsksForDeployment)
            {
                await automaticDeployment.RunAsync(edit);
            }

            var writes = edit.ToWrites();
            if (writes.OfType<PutDocument>().Any(write => write.Content.Length > ApiDocument.Largest))
            {
                return GatewayFailures.TooLarge;
            }

            if ((await store.CommitAsync(writes, cancellationToken)).Committed)
            {
                notActedOn.Warn(edit);
                return outcome;
            }
        }

        return GatewayFailures.ConcurrentModification;
    }
}
