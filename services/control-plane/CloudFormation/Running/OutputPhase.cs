using Gatehouse.Aws.CloudFormation;
using Gatehouse.ControlPlane.CloudFormation.Exports;
using Gatehouse.ControlPlane.CloudFormation.Intrinsics;
using Gatehouse.ControlPlane.CloudFormation.Parameters;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Running;

/// <summary>Once all resources are there: what the stack tells of itself, and what it gives to others.</summary>
internal sealed class OutputPhase(StackExports exports, DynamicReferences references)
{
    /// <summary>Writes outputs, exports and imports to the journal. Throws <see cref="TemplateException"/>.</summary>
    public async Task RunAsync(StackRunContext run, Evaluation evaluation, CancellationToken cancellationToken)
    {
        var outputs = new List<Output>();
        foreach (var declaration in evaluation.Scope.Template.Outputs.Values)
        {
            if (declaration.Condition is null || evaluation.Scope.Conditions.IsTrue(declaration.Condition))
            {
                outputs.Add(await EvaluateAsync(declaration, run, evaluation, cancellationToken));
            }
        }

        var stack = run.Journal.Stack;
        foreach (var write in await exports.ChangeAsync(run.Scope, stack, run.Journal.Key.Id, outputs, evaluation.Imported, cancellationToken))
        {
            run.Journal.Write(write);
        }

        run.Journal.Change(record =>
        {
            record.Outputs.Clear();
            record.Outputs.AddRange(outputs);
            record.Imports.Clear();
            record.Imports.AddRange(evaluation.Imported);
        });
    }

    /// <summary>The stack gives nothing any more. Throws <see cref="TemplateException"/> where an export is in use.</summary>
    public async Task WithdrawAsync(StackRunContext run, CancellationToken cancellationToken)
    {
        foreach (var write in await exports.ChangeAsync(run.Scope, run.Journal.Stack, run.Journal.Key.Id, [], [], cancellationToken))
        {
            run.Journal.Write(write);
        }
    }

    private async Task<Output> EvaluateAsync(
        OutputDeclaration declaration, StackRunContext run, Evaluation evaluation, CancellationToken cancellationToken)
    {
        var value = await references.ResolveAsync(evaluation.Of(declaration.Value), run.Scope, cancellationToken);
        var output = new Output
        {
            OutputKey = declaration.Name,
            OutputValue = value.ToText()
                ?? throw TemplateErrors.Format($"Output {declaration.Name} is malformed. The Value field of every Outputs member must evaluate to a String."),
        };
        if (declaration.Description.Length > 0)
        {
            output.Description = declaration.Description;
        }

        if (declaration.ExportName is { } name)
        {
            output.ExportName = evaluation.TextOf(name) ?? throw TemplateErrors.Format("The Export Name field of every Outputs member must be a String");
        }

        return output;
    }
}
