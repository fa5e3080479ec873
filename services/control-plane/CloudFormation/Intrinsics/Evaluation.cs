using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Intrinsics;

/// <summary>
/// Evaluates values of a template: every function in them is replaced by what it stands for. A resource that does not exist yet
/// stands for <see cref="Unknown"/>, which survives joining and substituting, so that a plan knows which values it cannot know.
/// </summary>
internal sealed class Evaluation(EvaluationScope scope, IResourceReferences references)
{
    private static readonly FrozenDictionary<string, IIntrinsic> Functions = new IIntrinsic[]
    {
        new Ref(), new GetAtt(), new Sub(), new Join(), new Split(), new Select(), new FindInMap(), new If(), new Base64(), new Cidr(),
        new GetAvailabilityZones(), new ImportValue(), new Length(), new ToJsonString(), new IncludeTransform(),
    }.ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);

    public EvaluationScope Scope => scope;

    public IResourceReferences References => references;

    /// <summary>Names of the exports that were read.</summary>
    public HashSet<string> Imported { get; } = new(StringComparer.Ordinal);

    /// <summary>Stands for no value: a member or item with it is left out.</summary>
    public static JsonNode NoValue { get; } = JsonValue.Create("AWS::NoValue")!;

    /// <summary>The value, a tree of its own.</summary>
    public JsonNode? Of(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject { Count: 1 } call when call.First() is var (name, argument) && IsFunction(name):
                return Functions.TryGetValue(name, out var function) ? function.Evaluate(argument, this) : throw TemplateErrors.UnknownFunction(name);
            case JsonObject members:
                return OfMembers(members);
            case JsonArray items:
                return OfItems(items);
            default:
                return node?.DeepClone();
        }
    }

    /// <summary>The value as text, or null where it is no scalar.</summary>
    public string? TextOf(JsonNode? node) => Of(node).ToText();

    public JsonObject OfMembers(JsonObject members)
    {
        var evaluated = new JsonObject();
        foreach (var (name, value) in members)
        {
            if (Of(value) is var result && !ReferenceEquals(result, NoValue))
            {
                evaluated[name] = result;
            }
        }

        return evaluated;
    }

    private JsonArray OfItems(JsonArray items)
    {
        var evaluated = new JsonArray();
        foreach (var item in items)
        {
            if (Of(item) is var result && !ReferenceEquals(result, NoValue))
            {
                evaluated.Add(result);
            }
        }

        return evaluated;
    }

    private static bool IsFunction(string name) => name == "Ref" || name.StartsWith("Fn::", StringComparison.Ordinal);
}
