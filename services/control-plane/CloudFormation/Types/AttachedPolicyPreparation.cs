using System.Text.Json.Nodes;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.CloudFormation.Resources;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Types;

/// <summary>
/// A policy and whom it is put on, as one item each: whoever is put it on again when the policy changes, and only then.
/// </summary>
internal sealed class AttachedPolicyPreparation : IPropertyPreparation
{
    private static readonly (string Property, string Member)[] Holders = [("Roles", "RoleName"), ("Users", "UserName"), ("Groups", "GroupName")];

    public Task<Outcome<JsonObject>> PrepareAsync(JsonObject properties, ResourceWork work, CancellationToken cancellationToken)
    {
        foreach (var (property, member) in Holders)
        {
            if (properties[property] is { } holders)
            {
                properties[property] = new JsonArray([.. holders.ToTexts().Select(holder => new JsonObject
                {
                    [member] = holder,
                    ["PolicyName"] = properties["PolicyName"]?.DeepClone(),
                    ["PolicyDocument"] = properties["PolicyDocument"]?.DeepClone(),
                })]);
            }
        }

        return Task.FromResult<Outcome<JsonObject>>(properties);
    }
}
