using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Lambda.Versions;

/// <summary>
/// Makes immutable copies of <c>$LATEST</c>. What has not changed since it was published last is not published again.
/// https://docs.aws.amazon.com/lambda/latest/dg/configuration-versions.html
/// </summary>
internal sealed class VersionPublisher(IDocumentStore store, IIdSource ids)
{
    private const int MostAttempts = 100;

    /// <param name="name">The function.</param>
    /// <param name="description">The version's own; null: the function's.</param>
    /// <param name="check">What must hold of the function.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public async Task<Outcome<FunctionConfiguration>> PublishAsync(
        FunctionName name, string? description, Func<FunctionRecord, AwsFailure?> check, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await store.FindAsync(FunctionDocument.Kind, FunctionDocument.Key(name), cancellationToken) is not { } kept)
            {
                return FunctionFailures.Missing(name.Arn);
            }

            if (check(kept.Value) is { } failure)
            {
                return failure;
            }

            var hash = PublishedHash.Of(kept.Value);
            if (hash == kept.Value.PublishedHash && await FindAsync(name, kept.Value.PublishedVersion, cancellationToken) is { } unchanged)
            {
                return unchanged;
            }

            var version = Next(kept.Value, name, description, hash);
            DocumentWrite[] writes =
            [
                new PutDocument(kept.Key, "", kept.Value.ToByteArray(), kept.Revision),
                new PutDocument(VersionDocument.Key(name, version.Configuration.Version), name.Name, version.ToByteArray(), DocumentWrite.MustNotExist),
            ];
            if ((await store.CommitAsync(writes, cancellationToken)).Committed)
            {
                return version.Configuration;
            }
        }

        return FunctionFailures.Contended(name.Arn);
    }

    private async ValueTask<FunctionConfiguration?> FindAsync(FunctionName name, string version, CancellationToken cancellationToken) =>
        (await store.FindAsync(VersionDocument.Kind, VersionDocument.Key(name, version), cancellationToken))?.Value.Configuration;

    private FunctionVersionRecord Next(FunctionRecord record, FunctionName name, string? description, string hash)
    {
        var number = $"{++record.PublishedVersions}";
        (record.PublishedHash, record.PublishedVersion) = (hash, number);
        var configuration = record.Configuration.Clone();
        configuration.Version = number;
        configuration.FunctionArn = $"{name.Arn}:{number}";
        configuration.RevisionId = ids.NewUuid();
        configuration.Description = description ?? configuration.Description;
        return new FunctionVersionRecord { Configuration = configuration, CodeDigest = record.CodeDigest, LayerDigests = { record.LayerDigests } };
    }
}
