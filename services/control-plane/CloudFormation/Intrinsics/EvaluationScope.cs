using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Intrinsics;

/// <summary>What values of a template depend on beside its resources.</summary>
/// <param name="Template">The template.</param>
/// <param name="Pseudo">What the pseudo parameters stand for.</param>
/// <param name="Parameters">Values of the parameters; a list for the list types.</param>
/// <param name="Exports">Values that other stacks export, by name.</param>
internal sealed record EvaluationScope(
    Template Template, PseudoParameters Pseudo, IReadOnlyDictionary<string, JsonNode> Parameters, IReadOnlyDictionary<string, string> Exports)
{
    private Conditions? _conditions;

    /// <summary>The template's conditions, each evaluated once.</summary>
    public Conditions Conditions => _conditions ??= new Conditions(this);

    /// <summary>The resources that the template's conditions let exist.</summary>
    public IEnumerable<ResourceDeclaration> ActiveResources =>
        Template.Resources.Values.Where(resource => resource.Condition is null || Conditions.IsTrue(resource.Condition));

    public bool IsActive(string logicalId) =>
        Template.Resources.TryGetValue(logicalId, out var resource) && (resource.Condition is null || Conditions.IsTrue(resource.Condition));
}

/// <summary>What a stack's resources are, to the functions that ask for them.</summary>
internal interface IResourceReferences
{
    /// <summary>What Ref of a resource stands for.</summary>
    JsonNode? Ref(string logicalId);

    /// <summary>What Fn::GetAtt stands for. Throws <see cref="TemplateException"/> where there is no such attribute.</summary>
    JsonNode? GetAtt(string logicalId, string attribute);
}

/// <summary>Where resources cannot be named: in conditions, parameters and export names.</summary>
internal sealed class NoReferences : IResourceReferences
{
    public static readonly NoReferences Instance = new();

    public JsonNode? Ref(string logicalId) => throw TemplateErrors.UnresolvedInResources([logicalId]);

    public JsonNode? GetAtt(string logicalId, string attribute) => throw TemplateErrors.UnresolvedInResources([logicalId]);
}
