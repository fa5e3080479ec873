using System.Text.Json.Nodes;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.CloudFormation.Resources;
using Gatehouse.ControlPlane.CloudFormation.Templates;
using Gatehouse.ControlPlane.S3.Reading;
using Gatehouse.GatewayModel.Names;

namespace Gatehouse.ControlPlane.CloudFormation.Types;

/// <summary>
/// An API that is an OpenAPI document, in the template or in S3: the document's title names it, and what its creation demands beside that is a
/// matter of course.
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-restapi-s3location.html
/// </summary>
internal sealed class OpenApiPreparation : IPropertyPreparation
{
    private const string Location = "BodyS3Location";
    private const string Document = "Body";

    public async Task<Outcome<JsonObject>> PrepareAsync(JsonObject properties, ResourceWork work, CancellationToken cancellationToken)
    {
        if (properties[Location] is JsonObject place)
        {
            var found = await ReadAsync(place, work, cancellationToken);
            if (!found.Succeeded)
            {
                return found.Failure;
            }

            properties.Remove(Location);
            if (found.Value.Count > 0)
            {
                properties[Document] = found.Value;
            }
        }

        if (properties[Document] is { } body)
        {
            if (properties["Name"] is null)
            {
                properties["Name"] = ((body as JsonObject)?["info"] as JsonObject)?["title"].ToText() ?? PhysicalNames.Create(work, 128, isLowerCase: false);
            }

            if (work.Type == "AWS::ApiGatewayV2::Api" && properties["ProtocolType"] is null)
            {
                properties["ProtocolType"] = ProtocolTypes.Http;
            }
        }

        return properties;
    }

    private static async Task<Outcome<JsonObject>> ReadAsync(JsonObject place, ResourceWork work, CancellationToken cancellationToken)
    {
        if (place["Bucket"].ToText() is not { } bucket || place["Key"].ToText() is not { } key)
        {
            return CloudFormationFailures.Validation($"{Location} must name a Bucket and a Key");
        }

        var text = await work.ReadAsync(new ObjectAddress(bucket, key, place["Version"].ToText() ?? ""), cancellationToken);
        try
        {
            return !text.Succeeded ? text.Failure : text.Value.Length == 0 ? new JsonObject() : TemplateText.Parse(text.Value);
        }
        catch (TemplateException exception)
        {
            return exception.ToFailure();
        }
    }
}
