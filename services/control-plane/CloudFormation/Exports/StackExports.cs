using Gatehouse.Aws.CloudFormation;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.CloudFormation.Templates;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.CloudFormation.Exports;

/// <summary>What stacks of an account and region give to each other.</summary>
internal sealed class StackExports(IDocumentStore store)
{
    public async Task<Dictionary<string, string>> ValuesAsync(CallScope scope, CancellationToken cancellationToken)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var export in store.ListAllAsync(ExportDocument.Kind, scope.Account, scope.Region, cancellationToken: cancellationToken))
        {
            values[export.Value.Name] = export.Value.Value;
        }

        return values;
    }

    /// <summary>Names of the stacks that import an export, but for one of them.</summary>
    public async Task<IReadOnlyList<string>> ImportersAsync(CallScope scope, string name, CancellationToken cancellationToken, string besideStackId = "")
    {
        var importers = new List<string>();
        await foreach (var import in store.ListAllAsync(ExportDocument.ImportKind, scope.Account, scope.Region, name, cancellationToken))
        {
            if (import.Value.StackId != besideStackId)
            {
                importers.Add(import.Value.Value);
            }
        }

        return importers;
    }

    /// <summary>
    /// The writes that bring a stack's exports and imports from one state to another. Throws <see cref="TemplateException"/> where an
    /// export belongs to another stack or is in use.
    /// </summary>
    public async Task<IReadOnlyList<DocumentWrite>> ChangeAsync(
        CallScope scope,
        StackRecord stack,
        string stackUuid,
        IReadOnlyList<Output> outputs,
        IReadOnlyCollection<string> imports,
        CancellationToken cancellationToken)
    {
        var before = ExportsOf(stack.Outputs);
        var after = ExportsOf(outputs);
        var writes = new List<DocumentWrite>();
        foreach (var (name, value) in before.Where(export => after.GetValueOrDefault(export.Key) != export.Value))
        {
            var verb = after.ContainsKey(name) ? "updated" : "deleted";
            if (await ImportersAsync(scope, name, cancellationToken) is [var importer, ..])
            {
                throw new TemplateException($"Export {name} cannot be {verb} as it is in use by {importer}");
            }

            if (!after.ContainsKey(name))
            {
                writes.Add(new DeleteDocument(ExportDocument.Key(scope, name)));
            }
        }

        foreach (var (name, value) in after.Where(export => before.GetValueOrDefault(export.Key) != export.Value))
        {
            writes.Add(await ClaimAsync(scope, stack, name, value, cancellationToken));
        }

        writes.AddRange(stack.Imports.Except(imports, StringComparer.Ordinal)
            .Select(name => new DeleteDocument(ExportDocument.ImportKey(scope, name, stackUuid))));
        writes.AddRange(imports.Except(stack.Imports, StringComparer.Ordinal).Select(name => new PutDocument(
            ExportDocument.ImportKey(scope, name, stackUuid), name,
            new ExportRecord { StackId = stack.StackId, Name = name, Value = stack.Name }.ToByteArray())));
        return writes;
    }

    private async Task<DocumentWrite> ClaimAsync(CallScope scope, StackRecord stack, string name, string value, CancellationToken cancellationToken)
    {
        var key = ExportDocument.Key(scope, name);
        var taken = await store.FindAsync(ExportDocument.Kind, key, cancellationToken);
        if (taken is not null && taken.Value.StackId != stack.StackId)
        {
            throw new TemplateException($"Export with name {name} is already exported by stack {taken.Value.StackId.Split('/')[1]}. Rollback requested by user.");
        }

        return new PutDocument(
            key, "", new ExportRecord { StackId = stack.StackId, Name = name, Value = value }.ToByteArray(), taken?.Revision ?? DocumentWrite.MustNotExist);
    }

    private static Dictionary<string, string> ExportsOf(IEnumerable<Output> outputs) => outputs
        .Where(output => output.HasExportName)
        .ToDictionary(output => output.ExportName, output => output.OutputValue, StringComparer.Ordinal);
}
