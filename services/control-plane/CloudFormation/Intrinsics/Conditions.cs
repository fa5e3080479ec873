using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Intrinsics;

/// <summary>
/// What a template's conditions come to. They know parameters and mappings, never resources.
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-conditions.html
/// </summary>
internal sealed class Conditions(EvaluationScope scope)
{
    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _underway = new(StringComparer.Ordinal);

    public bool IsTrue(string name)
    {
        if (_known.TryGetValue(name, out var known))
        {
            return known;
        }

        if (!scope.Template.Conditions.TryGetPropertyValue(name, out var declaration))
        {
            throw TemplateErrors.UnresolvedCondition(name, "Condition");
        }

        if (!_underway.Add(name))
        {
            throw new TemplateException($"Template error: Found circular condition dependency between {string.Join(" and ", _underway)}");
        }

        _known[name] = Holds(declaration);
        _underway.Remove(name);
        return _known[name];
    }

    /// <summary>Whether a condition, written out, holds.</summary>
    public bool Holds(JsonNode? declaration) => declaration switch
    {
        JsonObject { Count: 1 } call when call.First() is var (name, argument) => (name, argument) switch
        {
            ("Condition", _) when argument.ToText() is { } other => IsTrue(other),
            ("Fn::Equals", JsonArray { Count: 2 } sides) => TemplateNodes.AreAlike(Value(sides[0]), Value(sides[1])),
            ("Fn::Equals", _) => throw TemplateErrors.Arity(name, "a list of 2 string parameters."),
            ("Fn::Not", JsonArray { Count: 1 } one) => !Holds(one[0]),
            ("Fn::Not", _) => throw TemplateErrors.Arity(name, "a list of exactly 1 parameter."),
            ("Fn::And", JsonArray { Count: >= 2 and <= 10 } all) => all.All(Holds),
            ("Fn::Or", JsonArray { Count: >= 2 and <= 10 } any) => any.Any(Holds),
            ("Fn::And" or "Fn::Or", _) => throw TemplateErrors.Arity(name, "a list of at least 2 and at most 10 boolean parameters."),
            ("Fn::Contains", JsonArray { Count: 2 } sides) => ItemsOf(sides[0]).Any(item => TemplateNodes.AreAlike(item, Value(sides[1]))),
            ("Fn::EachMemberEquals", JsonArray { Count: 2 } sides) => ItemsOf(sides[0]).All(item => TemplateNodes.AreAlike(item, Value(sides[1]))),
            ("Fn::EachMemberIn", JsonArray { Count: 2 } sides) =>
                ItemsOf(sides[0]).All(item => ItemsOf(sides[1]).Any(other => TemplateNodes.AreAlike(item, other))),
            ("Fn::RefAll" or "Fn::ValueOf" or "Fn::ValueOfAll", _) => throw TemplateErrors.UnknownFunction(name),
            _ => Truth(Value(declaration)),
        },
        _ => Truth(declaration),
    };

    private JsonNode? Value(JsonNode? node) => new Evaluation(scope, NoReferences.Instance).Of(node);

    private JsonArray ItemsOf(JsonNode? list) => Value(list) as JsonArray
        ?? throw TemplateErrors.Format("Functions of rules that look at members take a list of texts");

    private static bool Truth(JsonNode? node) => node.ToText() switch
    {
        "true" => true,
        "false" => false,
        _ => throw TemplateErrors.Format("Conditions can only be boolean operations on parameters and other conditions"),
    };
}
