using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Intrinsics;

namespace Gatehouse.ControlPlane.CloudFormation.Templates;

/// <summary>
/// Which names a value refers to: by Ref, Fn::GetAtt and Fn::Sub. They make the order in which resources are created, and every one
/// of them must exist.
/// </summary>
internal static class TemplateReferences
{
    /// <summary>Names of parameters, resources and pseudo parameters in a value.</summary>
    /// <param name="node">The value.</param>
    /// <param name="isTrue">Which branch of an Fn::If counts; null: both.</param>
    public static IEnumerable<string> Of(JsonNode? node, Func<string, bool>? isTrue = null)
    {
        switch (node)
        {
            case JsonObject { Count: 1 } function when function.First() is var (name, argument):
                return name switch
                {
                    "Ref" => argument.ToText() is { } target ? [target] : [],
                    "Fn::GetAtt" => GetAtt.TargetOf(argument) is { } target ? [target.LogicalId] : [],
                    "Fn::Sub" => OfSub(argument, isTrue),
                    "Fn::If" when isTrue is not null && argument is JsonArray { Count: 3 } branches && branches[0].ToText() is { } condition =>
                        Of(branches[isTrue(condition) ? 1 : 2], isTrue),
                    _ => Of(argument, isTrue),
                };
            case JsonObject members:
                return members.SelectMany(member => Of(member.Value, isTrue));
            case JsonArray items:
                return items.SelectMany(item => Of(item, isTrue));
            default:
                return [];
        }
    }

    private static IEnumerable<string> OfSub(JsonNode? argument, Func<string, bool>? isTrue)
    {
        var text = argument is JsonArray { Count: > 0 } list ? list[0].ToText() : argument.ToText();
        var given = (argument as JsonArray)?.Count > 1 ? ((JsonArray)argument)[1] as JsonObject : null;
        var named = SubText.VariablesOf(text ?? "")
            .Where(variable => given?.ContainsKey(variable) != true)
            .Select(variable => variable.Split('.')[0]);
        return given is null ? named : named.Concat(Of(given, isTrue));
    }

    /// <summary>Throws when a name in the template stands for nothing.</summary>
    public static void Check(Template template)
    {
        CheckAttributes(template);
        var unresolved = template.Resources.Values
            .SelectMany(resource => Of(resource.Properties).Concat(resource.DependsOn))
            .Where(name => !IsKnown(template, name))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        if (unresolved.Length > 0)
        {
            throw TemplateErrors.UnresolvedInResources(unresolved);
        }

        unresolved = [.. template.Outputs.Values.SelectMany(output => Of(output.Value).Concat(Of(output.ExportName)))
            .Where(name => !IsKnown(template, name)).Distinct(StringComparer.Ordinal)];
        if (unresolved.Length > 0)
        {
            throw TemplateErrors.UnresolvedInOutputs(unresolved);
        }

        unresolved = [.. Of(template.Conditions).Where(name => !IsValue(template, name)).Distinct(StringComparer.Ordinal)];
        if (unresolved.Length > 0)
        {
            throw TemplateErrors.UnresolvedInConditions(unresolved);
        }

        foreach (var resource in template.Resources.Values)
        {
            CheckConditions(template, resource.Properties);
            if (resource.Condition is { } condition && !template.Conditions.ContainsKey(condition))
            {
                throw TemplateErrors.Format($"Unresolved condition dependency {condition} in the Resources block of the template");
            }
        }
    }

    private static void CheckAttributes(Template template)
    {
        var holders = template.Resources.Values.Select(resource => (JsonNode?)resource.Properties).Concat(template.Outputs.Values.Select(output => output.Value));
        if (holders.SelectMany(AttributesIn).FirstOrDefault(name => !template.Resources.ContainsKey(name)) is { } undefined)
        {
            throw TemplateErrors.UndefinedInGetAtt(undefined);
        }
    }

    private static IEnumerable<string> AttributesIn(JsonNode? node) => node switch
    {
        JsonObject { Count: 1 } function when function.ContainsKey("Fn::GetAtt") => GetAtt.TargetOf(function["Fn::GetAtt"]) is { } target ? [target.LogicalId] : [],
        JsonObject members => members.SelectMany(member => AttributesIn(member.Value)),
        JsonArray items => items.SelectMany(AttributesIn),
        _ => [],
    };

    private static void CheckConditions(Template template, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                if (members is { Count: 1 } && members["Fn::If"] is JsonArray { Count: > 0 } branches
                    && branches[0].ToText() is { } condition && !template.Conditions.ContainsKey(condition))
                {
                    throw TemplateErrors.UnresolvedCondition(condition, "Fn::If");
                }

                foreach (var (_, value) in members)
                {
                    CheckConditions(template, value);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    CheckConditions(template, item);
                }

                break;
        }
    }

    private static bool IsKnown(Template template, string name) =>
        template.Resources.ContainsKey(name) || IsValue(template, name);

    private static bool IsValue(Template template, string name) => template.Parameters.ContainsKey(name) || PseudoParameters.Names.Contains(name);
}
