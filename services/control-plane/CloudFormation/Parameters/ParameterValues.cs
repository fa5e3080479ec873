using System.Text.Json.Nodes;
using Gatehouse.Aws.CloudFormation;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.CloudFormation.Templates;
using Declaration = Gatehouse.ControlPlane.CloudFormation.Templates.ParameterDeclaration;

namespace Gatehouse.ControlPlane.CloudFormation.Parameters;

/// <summary>Brings together what a template declares, what a caller sends and what the stack had before.</summary>
internal sealed class ParameterValues(ParameterStoreValues store)
{
    /// <summary>Every parameter of the template with its value. Throws <see cref="TemplateException"/>.</summary>
    public async Task<IReadOnlyList<Parameter>> ChooseAsync(
        Template template, IReadOnlyList<Parameter> sent, IReadOnlyList<Parameter> former, CallScope scope, CancellationToken cancellationToken)
    {
        var unknown = sent.Select(parameter => parameter.ParameterKey).Where(name => !template.Parameters.ContainsKey(name)).ToArray();
        if (unknown.Length > 0)
        {
            throw template.Parameters.Count == 0 ? ParameterErrors.NotRequired : ParameterErrors.NotInTemplate(unknown);
        }

        var chosen = template.Parameters.Values.ToDictionary(declaration => declaration.Name, declaration => Choose(declaration, sent, former));
        var missing = chosen.Where(choice => choice.Value is null).Select(choice => choice.Key).ToArray();
        if (missing.Length > 0)
        {
            throw ParameterErrors.WithoutValue(missing);
        }

        foreach (var (name, value) in chosen)
        {
            ParameterRules.Check(template.Parameters[name], value!);
        }

        return await ResolveAsync(template, chosen!, scope, cancellationToken);
    }

    /// <summary>Values as functions see them: lists for the list types.</summary>
    public static IReadOnlyDictionary<string, JsonNode> ToNodes(Template template, IEnumerable<Parameter> parameters) => parameters
        .Where(parameter => template.Parameters.ContainsKey(parameter.ParameterKey))
        .ToDictionary(parameter => parameter.ParameterKey, parameter => ToNode(
            template.Parameters[parameter.ParameterKey].Type,
            parameter.HasResolvedValue ? parameter.ResolvedValue : parameter.ParameterValue), StringComparer.Ordinal);

    private static JsonNode ToNode(string type, string value) => ParameterRules.IsList(type)
        ? new JsonArray([.. value.Length == 0 ? [] : value.Split(',', StringSplitOptions.TrimEntries).Select(item => JsonValue.Create(item))])
        : JsonValue.Create(value)!;

    private static string? Choose(Declaration declaration, IReadOnlyList<Parameter> sent, IReadOnlyList<Parameter> former)
    {
        var given = sent.LastOrDefault(parameter => parameter.ParameterKey == declaration.Name);
        if (given is { UsePreviousValue: true })
        {
            return former.FirstOrDefault(parameter => parameter.ParameterKey == declaration.Name)?.ParameterValue ?? declaration.Default;
        }

        return given is { HasParameterValue: true } ? given.ParameterValue : declaration.Default;
    }

    private async Task<IReadOnlyList<Parameter>> ResolveAsync(
        Template template, IReadOnlyDictionary<string, string> chosen, CallScope scope, CancellationToken cancellationToken)
    {
        var parameters = new List<Parameter>();
        var missing = new List<string>();
        foreach (var (name, value) in chosen)
        {
            var parameter = new Parameter { ParameterKey = name, ParameterValue = value };
            if (ParameterStoreValues.IsOf(template.Parameters[name].Type))
            {
                if (await store.FindAsync(value, decrypts: false, scope, cancellationToken) is { } resolved)
                {
                    parameter.ResolvedValue = resolved;
                }
                else
                {
                    missing.Add(value);
                }
            }

            parameters.Add(parameter);
        }

        return missing.Count == 0 ? parameters : throw ParameterErrors.NotInStore(missing);
    }
}
