using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Lambda.Urls;
using Gatehouse.ControlPlane.Lambda.Versions;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Lambda.Functions;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_DeleteFunction.html</summary>
internal sealed class DeleteFunction(IDocumentStore store, FunctionEditor functions, ILogger<DeleteFunction> log)
    : IOperation<DeleteFunctionRequest, Empty>
{
    private const int MostWrites = 500;

    public async Task<Outcome<Empty>> HandleAsync(DeleteFunctionRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var name = FunctionName.Parse(request.FunctionName, request.Qualifier, scope);
        if (!name.Succeeded)
        {
            return name.Failure;
        }

        if (name.Value.Qualifier == FunctionName.Latest)
        {
            return FunctionFailures.LatestCannotBeDeleted;
        }

        var found = await functions.FindAsync(request.FunctionName, request.Qualifier, scope, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        return name.Value.IsLatest
            ? await DeleteAllAsync(name.Value, cancellationToken)
            : await DeleteVersionAsync(name.Value, scope, cancellationToken);
    }

    private async Task<Outcome<Empty>> DeleteAllAsync(FunctionName name, CancellationToken cancellationToken)
    {
        await store.CommitAsync([new DeleteDocument(FunctionDocument.Key(name))], cancellationToken);
        var belongings = new List<DocumentWrite>();
        await foreach (var version in store.ListAllAsync(VersionDocument.Kind, name.Account, name.Region, name.Name, cancellationToken))
        {
            belongings.Add(new DeleteDocument(version.Key));
        }

        await foreach (var url in store.ListAllAsync(FunctionUrlDocument.Kind, name.Account, name.Region, name.Name, cancellationToken))
        {
            belongings.Add(new DeleteDocument(url.Key));
        }

        foreach (var writes in belongings.Chunk(MostWrites))
        {
            await store.CommitAsync(writes, cancellationToken);
        }

        log.FunctionDeleted(name.Arn);
        return new Empty();
    }

    private async Task<Outcome<Empty>> DeleteVersionAsync(FunctionName name, CallScope scope, CancellationToken cancellationToken)
    {
        if (!VersionDocument.IsNumber(name.Qualifier))
        {
            return FunctionFailures.AliasCannotBeDeleted;
        }

        var edited = await functions.EditAsync(
            name.Name,
            revisionId: "",
            scope,
            record =>
            {
                var aliases = record.Aliases.Values.Where(alias => PointsTo(alias, name.Qualifier)).Select(alias => alias.Name).ToArray();
                return aliases.Length > 0 ? FunctionFailures.VersionInUse(aliases) : null;
            },
            cancellationToken);
        if (!edited.Succeeded)
        {
            return edited.Failure;
        }

        await store.CommitAsync([new DeleteDocument(VersionDocument.Key(name, name.Qualifier))], cancellationToken);

        // The function's own document is written once more: runners are told that something is gone.
        await functions.EditAsync(name.Name, revisionId: "", scope, _ => null, cancellationToken);
        log.FunctionDeleted(name.AskedArn);
        return new Empty();
    }

    private static bool PointsTo(AliasConfiguration alias, string version) =>
        alias.FunctionVersion == version || alias.RoutingConfig?.AdditionalVersionWeights.ContainsKey(version) == true;
}
