using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Sam.Functions;
using Gatehouse.ControlPlane.CloudFormation.Sam.HttpApis;
using Gatehouse.ControlPlane.CloudFormation.Sam.Layers;
using Gatehouse.ControlPlane.CloudFormation.Sam.RestApis;
using Gatehouse.ControlPlane.CloudFormation.Sam.WebSocketApis;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Sam;

/// <summary>
/// The transform AWS::Serverless-2016-10-31: turns the few resources of a SAM template into the many that stacks have.
/// <code>
/// implicit APIs ─► globals ─► functions, whose events write into the documents of APIs ─► APIs, layers ─► references
/// </code>
/// Generated logical ids are SAM's: tools and templates name resources by them. Where such an id ends in a digest of an API's document, the
/// digest is our own: SAM's depends on how Python writes a dictionary.
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html
/// </summary>
internal static class SamTransform
{
    public const string Name = "AWS::Serverless-2016-10-31";

    private static readonly FrozenDictionary<string, ISamExpansion> Expansions = new ISamExpansion[]
    {
        new FunctionExpansion(), new HttpApiExpansion(), new RestApiExpansion(), new WebSocketApiExpansion(), new LayerExpansion(),
    }.ToFrozenDictionary(expansion => expansion.Type, StringComparer.Ordinal);

    /// <summary>The template without SAM in it. Throws <see cref="TemplateException"/>.</summary>
    /// <param name="template">The template; it is left as it is.</param>
    /// <param name="parameters">What the template's parameters stand for, where that is known.</param>
    public static JsonObject Expand(JsonObject template, IReadOnlyDictionary<string, string> parameters)
    {
        var expanded = (JsonObject)template.DeepClone();
        if (expanded["Resources"] is not JsonObject resources)
        {
            throw TemplateErrors.NoResources;
        }

        ImplicitApis.Add(resources);
        SamGlobals.Merge(expanded, resources);
        var stack = new SamStack(expanded, resources, parameters);
        // Functions first: their events write into the documents of APIs.
        foreach (var resource in stack.Declared.OrderBy(resource => resource.Type == SamTypes.Function ? 0 : 1).ToArray())
        {
            var expansion = Expansions.GetValueOrDefault(resource.Type)
                ?? throw SamFailures.Invalid(resource.LogicalId, $"Resources of type {resource.Type} are not emulated by Gatehouse.");
            expansion.Expand(resource, stack);
        }

        stack.Finish();
        RemoveTransform(expanded);
        return expanded;
    }

    private static void RemoveTransform(JsonObject template)
    {
        if (template["Transform"] is JsonArray several && several.Any(transform => transform.ToText() != Name))
        {
            template["Transform"] = new JsonArray([.. several.Where(transform => transform.ToText() != Name).Select(transform => transform?.DeepClone())]);
        }
        else
        {
            template.Remove("Transform");
        }
    }
}
