using System.Text.Json.Nodes;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.CloudFormation.Resources;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Types;

/// <summary>
/// An API that is an OpenAPI document: the document's title names it, and what its creation demands beside that is a matter of course.
/// A document
/// that lies in S3 is refused by its name.
/// </summary>
internal sealed class OpenApiPreparation : IPropertyPreparation
{
    public Task<Outcome<JsonObject>> PrepareAsync(JsonObject properties, ResourceWork work, CancellationToken cancellationToken)
    {
        if (properties.ContainsKey("BodyS3Location"))
        {
            return Task.FromResult<Outcome<JsonObject>>(CloudFormationFailures.NotEmulated($"{work.Type} with BodyS3Location"));
        }

        if (properties["Body"] is not { } body)
        {
            return Task.FromResult<Outcome<JsonObject>>(properties);
        }

        if (properties["Name"] is null)
        {
            properties["Name"] = ((body as JsonObject)?["info"] as JsonObject)?["title"].ToText() ?? PhysicalNames.Create(work, 128, isLowerCase: false);
        }

        if (work.Type == "AWS::ApiGatewayV2::Api" && properties["ProtocolType"] is null)
        {
            properties["ProtocolType"] = "HTTP";
        }

        return Task.FromResult<Outcome<JsonObject>>(properties);
    }
}
