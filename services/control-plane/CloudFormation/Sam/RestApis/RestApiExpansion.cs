using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Sam.RestApis;

/// <summary>
/// A REST API: its document with all that events wrote into it, a deployment for every change of that document, and a stage.
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-api.html
/// </summary>
internal sealed class RestApiExpansion : ISamExpansion
{
    private static readonly FrozenSet<string> Known = new[]
    {
        "AccessLogSetting", "AlwaysDeploy", "ApiKeySourceType", "Auth", "BinaryMediaTypes", "CacheClusterEnabled", "CacheClusterSize",
        "CanarySetting", "Cors", "DefinitionBody", "DefinitionUri", "Description", "DisableExecuteApiEndpoint", "Domain",
        "EndpointConfiguration", "FailOnWarnings", "GatewayResponses", "MethodSettings", "MinimumCompressionSize", "Mode", "Models", "Name",
        "OpenApiVersion", "Policy", "PropagateTags", "StageName", "Tags", "TracingEnabled", "Variables",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> NotEmulated = new[] { "MergeDefinitions", "EndpointAccessMode", "SecurityPolicy" }.ToFrozenSet(StringComparer.Ordinal);

    public string Type => SamTypes.Api;

    public void Expand(SamResource resource, SamStack stack)
    {
        resource.Check(Known, NotEmulated);
        if (resource["StageName"] is null)
        {
            throw resource.Invalid("Missing required property 'StageName'.");
        }

        var properties = Describe(resource);
        JsonNode content;
        if (stack.DocumentOf(resource) is { } document)
        {
            if (document.Member("paths").Count == 0 && resource["DefinitionBody"] is null)
            {
                throw resource.Invalid("'DefinitionUri' or 'DefinitionBody' are required properties of an 'AWS::Serverless::Api'. Add a value for one of these properties or add an 'Api' event to an 'AWS::Serverless::Function'.");
            }

            RestApiDocument.Complete(resource, document, stack);
            properties["Body"] = content = document.Root;
        }
        else
        {
            RefuseEditing(resource);
            properties["BodyS3Location"] = content = S3Place.Read(resource, "DefinitionUri").As("Bucket", "Key", "Version");
        }

        stack.Put(resource.LogicalId, resource.Replace("AWS::ApiGateway::RestApi", properties));
        var stage = RestApiStage.Add(resource, content, stack);
        RestApiUsagePlan.Add(resource, stage, stack);
        RestApiDomain.Add(resource, stage, stack);
    }

    private static JsonObject Describe(SamResource resource)
    {
        var properties = new JsonObject();
        resource.Properties.CopyTo(
            properties, "ApiKeySourceType", "Description", "DisableExecuteApiEndpoint", "FailOnWarnings", "MinimumCompressionSize", "Mode", "Name", "Policy");
        if (resource["BinaryMediaTypes"] is JsonArray types)
        {
            // A slash stands as ~1 in them, as in JSON pointers.
            properties["BinaryMediaTypes"] = new JsonArray(
                [.. types.Select(type => type.ToText() is { } text ? text.Replace("~1", "/", StringComparison.Ordinal) : type?.DeepClone())]);
        }

        switch (resource["EndpointConfiguration"])
        {
            case JsonObject configuration when configuration.ContainsKey(nameof(Type)):
                var endpoint = new JsonObject { ["Types"] = new JsonArray(configuration[nameof(Type)]!.DeepClone()) };
                if (configuration["VPCEndpointIds"] is { } endpoints)
                {
                    endpoint["VpcEndpointIds"] = endpoints.DeepClone();
                }

                properties["EndpointConfiguration"] = endpoint;
                break;
            case { } type:
                properties["EndpointConfiguration"] = new JsonObject { ["Types"] = new JsonArray(type.DeepClone()) };
                break;
        }

        if (resource["Tags"] is JsonObject tags)
        {
            properties["Tags"] = new JsonArray([.. tags.Select(tag => new JsonObject { ["Key"] = tag.Key, ["Value"] = tag.Value?.DeepClone() })]);
        }

        return properties;
    }

    /// <summary>What lies in S3 is not written into.</summary>
    private static void RefuseEditing(SamResource resource)
    {
        foreach (var property in new[] { "Auth", "Cors", "GatewayResponses", "Models" })
        {
            if (resource[property] is not null)
            {
                throw resource.Invalid($"{property} works only with inline Swagger specified in 'DefinitionBody' property.");
            }
        }
    }
}
