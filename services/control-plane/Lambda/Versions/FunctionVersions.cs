using Gatehouse.Aws.Lambda;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Lambda.Versions;

/// <summary>A function as its qualifier names it.</summary>
/// <param name="Record">The function, with code and configuration of the version that the qualifier stands for.</param>
/// <param name="Alias">The alias; null when the qualifier is none.</param>
internal sealed record QualifiedFunction(FunctionRecord Record, AliasConfiguration? Alias)
{
    /// <summary>Changes whenever the qualifier stands for something else.</summary>
    public string RevisionId => Alias?.RevisionId ?? Record.Configuration.RevisionId;
}

/// <summary>Finds what a qualifier stands for: nothing or <c>$LATEST</c>, a version's number, an alias.</summary>
internal static class FunctionVersions
{
    public static async ValueTask<QualifiedFunction?> FindQualifiedAsync(
        this IDocumentStore store, FunctionName name, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(FunctionDocument.Kind, FunctionDocument.Key(name), cancellationToken) is not { Value: var record })
        {
            return null;
        }

        if (name.IsLatest)
        {
            return new QualifiedFunction(record, Alias: null);
        }

        var alias = record.Aliases.GetValueOrDefault(name.Qualifier);
        var version = alias?.FunctionVersion ?? name.Qualifier;
        if (version == FunctionName.Latest)
        {
            return new QualifiedFunction(record, alias);
        }

        if (!VersionDocument.IsNumber(version)
            || await store.FindAsync(VersionDocument.Kind, VersionDocument.Key(name, version), cancellationToken) is not { Value: var published })
        {
            return null;
        }

        record.Configuration = published.Configuration;
        record.CodeDigest = published.CodeDigest;
        record.LayerDigests.Clear();
        record.LayerDigests.Add(published.LayerDigests);
        return new QualifiedFunction(record, alias);
    }
}
