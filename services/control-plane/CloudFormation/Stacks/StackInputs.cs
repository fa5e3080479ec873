using System.Text.Json.Nodes;
using Gatehouse.Aws.CloudFormation;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.CloudFormation.Intrinsics;
using Gatehouse.ControlPlane.CloudFormation.Parameters;
using Gatehouse.ControlPlane.CloudFormation.Planning;
using Gatehouse.ControlPlane.CloudFormation.Running;
using Gatehouse.ControlPlane.CloudFormation.Templates;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.CloudFormation.Stacks;

/// <summary>What a caller wants a stack to be made of, as CreateStack, UpdateStack and CreateChangeSet all say it.</summary>
internal sealed record AskedInput
{
    public string TemplateBody { get; init; } = "";

    public string TemplateUrl { get; init; } = "";

    public bool UsesPreviousTemplate { get; init; }

    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    /// <summary>Null: those that the stack has.</summary>
    public IReadOnlyList<Tag>? Tags { get; init; }

    public IReadOnlyList<string> Capabilities { get; init; } = [];

    public IReadOnlyList<string> NotificationArns { get; init; } = [];

    public string RoleArn { get; init; } = "";

    /// <summary>Whether a template with transforms must be acknowledged: change sets show what becomes of it first.</summary>
    public bool NeedsExpansion { get; init; }
}

/// <summary>What a stack is to be made of, found sound.</summary>
/// <param name="Record">As it is kept.</param>
/// <param name="Scope">As its functions see it.</param>
internal sealed record PreparedInput(StackInputRecord Record, EvaluationScope Scope);

/// <summary>Holds what a caller asks for against everything that can be known before anything is done.</summary>
internal sealed class StackInputs(TemplateSource source, TemplateTransforms transforms, ParameterValues parameters, StackScopes scopes)
{
    public async Task<Outcome<PreparedInput>> PrepareAsync(
        AskedInput asked, string stackName, string stackId, StackInputRecord? former, CallScope scope, CancellationToken cancellationToken)
    {
        var text = await source.ReadAsync(
            asked.TemplateBody, asked.TemplateUrl, asked.UsesPreviousTemplate ? former?.TemplateBody ?? "" : null, scope, cancellationToken);
        if (!text.Succeeded)
        {
            return text.Failure;
        }

        try
        {
            var record = new StackInputRecord
            {
                TemplateBody = text.Value,
                RoleArn = asked.RoleArn.Length > 0 ? asked.RoleArn : former?.RoleArn ?? "",
                Capabilities = { asked.Capabilities },
                NotificationArns = { asked.NotificationArns },
                Tags = { asked.Tags ?? former?.Tags.ToArray() ?? [] },
            };
            var document = TemplateText.Parse(text.Value);
            var expanded = await transforms.ApplyAsync(document, Known(document, asked, former), scope, cancellationToken);
            if (!ReferenceEquals(expanded, document))
            {
                record.ProcessedBody = expanded.ToJson();
            }

            var template = TemplateReader.Read(expanded);
            if (Capabilities.Check(template, asked.Capabilities, asked.NeedsExpansion && TemplateTransforms.NamesOf(document).Count > 0) is { } refusal)
            {
                return refusal;
            }

            record.Parameters.AddRange(await parameters.ChooseAsync(template, asked.Parameters, former?.Parameters.ToArray() ?? [], scope, cancellationToken));
            var evaluation = await scopes.CreateAsync(scope, stackName, stackId, template, record, cancellationToken);
            TemplateRules.Check(evaluation);
            DependencyGraph.Of(evaluation);
            return new PreparedInput(record, evaluation);
        }
        catch (TemplateException exception)
        {
            return exception.ToFailure();
        }
    }
    /// <summary>What the parameters of a template stand for before it is read whole: what is sent, what was before, what is declared.</summary>
    private static Dictionary<string, string> Known(JsonObject template, AskedInput asked, StackInputRecord? former)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, declaration) in template["Parameters"] as JsonObject ?? [])
        {
            var sent = asked.Parameters.LastOrDefault(parameter => parameter.ParameterKey == name);
            var value = sent is { UsePreviousValue: true }
                ? former?.Parameters.FirstOrDefault(parameter => parameter.ParameterKey == name)?.ParameterValue
                : sent is { HasParameterValue: true } ? sent.ParameterValue : null;
            if ((value ?? (declaration as JsonObject)?["Default"].ToText()) is { } found)
            {
                known[name] = found;
            }
        }

        return known;
    }
}
