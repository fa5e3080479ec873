using System.Text.Json.Nodes;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.CloudFormation.Resources;

/// <summary>Makes a resource's properties fit its operations where names and patterns do not suffice.</summary>
internal interface IPropertyPreparation
{
    /// <summary>The properties for the operations; those given stay as they are.</summary>
    Task<Outcome<JsonObject>> PrepareAsync(JsonObject properties, ResourceWork work, CancellationToken cancellationToken);
}
