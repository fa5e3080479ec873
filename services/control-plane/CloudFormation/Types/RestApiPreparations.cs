using System.Text.Json.Nodes;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.CloudFormation.Resources;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Types;

/// <summary>A REST API: an empty policy is none.</summary>
internal sealed class RestApiPreparation : IPropertyPreparation
{
    private readonly OpenApiPreparation _openApi = new();

    public Task<Outcome<JsonObject>> PrepareAsync(JsonObject properties, ResourceWork work, CancellationToken cancellationToken)
    {
        // Serverless writes "Policy": "" where there is none.
        if (properties["Policy"].ToText() == "")
        {
            properties.Remove("Policy");
        }

        return _openApi.PrepareAsync(properties, work, cancellationToken);
    }
}

/// <summary>A method: without a word on it, nobody must be authorized.</summary>
internal sealed class MethodPreparation : IPropertyPreparation
{
    public Task<Outcome<JsonObject>> PrepareAsync(JsonObject properties, ResourceWork work, CancellationToken cancellationToken)
    {
        properties["AuthorizationType"] ??= "NONE";
        return Task.FromResult<Outcome<JsonObject>>(properties);
    }
}

/// <summary>A deployment that makes its stage: the stage's settings stand in an object of their own.</summary>
internal sealed class DeploymentPreparation : IPropertyPreparation
{
    public Task<Outcome<JsonObject>> PrepareAsync(JsonObject properties, ResourceWork work, CancellationToken cancellationToken)
    {
        if (properties["StageDescription"] is JsonObject stage)
        {
            properties.Remove("StageDescription");
            foreach (var (name, value) in stage)
            {
                properties[name == "Description" ? "StageDescription" : name] = value?.DeepClone();
            }
        }

        return Task.FromResult<Outcome<JsonObject>>(properties);
    }
}
