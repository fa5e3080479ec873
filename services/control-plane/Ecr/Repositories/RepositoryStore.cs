using Gatehouse.Aws.Ecr;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Microsoft.Extensions.Options;

namespace Gatehouse.ControlPlane.Ecr.Repositories;

/// <summary>How repositories are found, changed and shown. There is no registry behind them: images are neither pushed nor pulled.</summary>
internal sealed class RepositoryStore(IDocumentStore store, IOptions<ControlPlaneOptions> options)
{
    public static readonly DocumentKind<RepositoryRecord> Kind = new("ecr/repository");

    public static DocumentKey Key(CallScope scope, string name) => Kind.Key(scope.Account, scope.Region, name);

    public async Task<Outcome<RepositoryRecord>> FindAsync(string name, CallScope scope, CancellationToken cancellationToken) =>
        await store.FindAsync(Kind, Key(scope, name), cancellationToken) is { } kept ? kept.Value : EcrFailures.Missing(name, scope.Account);

    /// <summary>Changes a repository. The change may run several times and must have no effect but on the record.</summary>
    public Task<Outcome<RepositoryRecord>> EditAsync(
        string name, CallScope scope, Func<RepositoryRecord, AwsFailure?> change, CancellationToken cancellationToken) =>
        store.EditAsync(Kind, Key(scope, name), parent: "", EcrFailures.Missing(name, scope.Account), change, cancellationToken);

    /// <summary>The name within a repository's ARN.</summary>
    public static string NameIn(string arn) => arn[(arn.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>The registry's address.</summary>
    public string RegistryOf(CallScope scope) => $"{scope.Account}.dkr.ecr.{scope.Region}.{options.Value.PublicHost}:{options.Value.PublicPort}";

    /// <summary>The repository as answers have it.</summary>
    public Repository Show(RepositoryRecord record, CallScope scope)
    {
        record.Repository.RepositoryUri = $"{RegistryOf(scope)}/{record.Repository.RepositoryName}";
        return record.Repository;
    }
}
