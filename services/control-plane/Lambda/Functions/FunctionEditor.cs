using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.Lambda.Versions;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Lambda.Functions;

/// <summary>A function and how its caller named it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Record">The function, with the version's code and configuration where a version was named.</param>
/// <param name="RevisionId">Changes whenever the name stands for something else.</param>
internal sealed record FoundFunction(FunctionName Name, FunctionRecord Record, string RevisionId);

/// <summary>How functions are found and changed: read, changed, and written if nobody else wrote in between; else once more.</summary>
internal sealed class FunctionEditor(IDocumentStore store, IIdSource ids)
{
    private const int MostAttempts = 100;

    /// <summary>The function, or AWS's failure with the ARN as the caller asked for it.</summary>
    public Task<Outcome<FoundFunction>> FindAsync(string function, string qualifier, CallScope scope, CancellationToken cancellationToken) =>
        FindAsync(function, qualifier, scope, name => name.AskedArn, cancellationToken);

    /// <summary>The function, or AWS's failure with the ARN that the operation's failures carry.</summary>
    public async Task<Outcome<FoundFunction>> FindAsync(
        string function, string qualifier, CallScope scope, Func<FunctionName, string> arnInFailure, CancellationToken cancellationToken)
    {
        var name = FunctionName.Parse(function, qualifier, scope);
        if (!name.Succeeded)
        {
            return name.Failure;
        }

        var kept = await FindAsync(name.Value, scope, cancellationToken);
        return kept is null
            ? FunctionFailures.Missing(arnInFailure(name.Value))
            : new FoundFunction(name.Value, kept.Record, kept.RevisionId);
    }

    /// <summary>
    /// Changes a function that is named without a qualifier: what is published does not change. The change may run several times and must
    /// have no effect but on the record.
    /// </summary>
    public async Task<Outcome<FunctionRecord>> EditAsync(
        string function, string revisionId, CallScope scope, Func<FunctionRecord, AwsFailure?> change, CancellationToken cancellationToken) =>
        FunctionName.Parse(function, "", scope) is { Succeeded: true, Value: { IsLatest: false } name }
            ? FunctionFailures.Missing(name.AskedArn)
            : await EditAsync(function, "", revisionId, scope, name => name.AskedArn, change, cancellationToken);

    /// <summary>Changes what a function keeps for a qualifier, or for itself.</summary>
    public async Task<Outcome<FunctionRecord>> EditAsync(
        string function,
        string qualifier,
        string revisionId,
        CallScope scope,
        Func<FunctionName, string> arnInFailure,
        Func<FunctionRecord, AwsFailure?> change,
        CancellationToken cancellationToken)
    {
        var name = FunctionName.Parse(function, qualifier, scope);
        if (!name.Succeeded)
        {
            return name.Failure;
        }

        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            // A qualifier must stand for something.
            if (await FindAsync(name.Value, scope, cancellationToken) is null
                || await store.FindAsync(FunctionDocument.Kind, FunctionDocument.Key(name.Value), cancellationToken) is not { } kept)
            {
                return FunctionFailures.Missing(arnInFailure(name.Value));
            }

            if (revisionId.Length > 0 && revisionId != kept.Value.Configuration.RevisionId)
            {
                return LambdaFailures.StaleRevision;
            }

            if (change(kept.Value) is { } failure)
            {
                return failure;
            }

            kept.Value.Configuration.RevisionId = ids.NewUuid();
            var write = new PutDocument(kept.Key, "", kept.Value.ToByteArray(), kept.Revision);
            if ((await store.CommitAsync([write], cancellationToken)).Committed)
            {
                return kept.Value;
            }
        }

        return FunctionFailures.Contended(name.Value.Arn);
    }

    // A function of another account needs a permission that nobody can grant here: it is not seen.
    private async ValueTask<QualifiedFunction?> FindAsync(FunctionName name, CallScope scope, CancellationToken cancellationToken) =>
        name.Account == scope.Account ? await store.FindQualifiedAsync(name, cancellationToken) : null;
}
