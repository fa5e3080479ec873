using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Sam.Documents;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Sam.HttpApis;

/// <summary>
/// An HTTP API: its document with all that events wrote into it, and a stage that deploys by itself.
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-httpapi.html
/// </summary>
internal sealed class HttpApiExpansion : ISamExpansion
{
    private const string CreatedBy = "httpapi:createdBy";

    private static readonly FrozenSet<string> Known = new[]
    {
        "AccessLogSettings", "Auth", "CorsConfiguration", "DefaultRouteSettings", "DefinitionBody", "DefinitionUri", "Description",
        "DisableExecuteApiEndpoint", "Domain", "FailOnWarnings", "Name", "PropagateTags", "RouteSettings", "StageName", "StageVariables", "Tags",
    }.ToFrozenSet(StringComparer.Ordinal);

    public string Type => SamTypes.HttpApi;

    public void Expand(SamResource resource, SamStack stack)
    {
        resource.Check(Known, FrozenSet<string>.Empty);
        var properties = new JsonObject();
        if (stack.DocumentOf(resource) is { } document)
        {
            if (document.Member("paths").Count == 0 && resource["DefinitionBody"] is null)
            {
                throw resource.Invalid("'DefinitionUri' or 'DefinitionBody' are required properties of an 'AWS::Serverless::HttpApi'. Add a value for one of these properties or add a 'HttpApi' event to an 'AWS::Serverless::Function'.");
            }

            Describe(resource, document, stack);
            properties["Body"] = document.Root;
        }
        else
        {
            RefuseEditing(resource);
            properties["BodyS3Location"] = S3Place.Read(resource, "DefinitionUri").As("Bucket", "Key", "Version");
        }

        resource.Properties.CopyTo(properties, "FailOnWarnings");
        stack.Put(resource.LogicalId, resource.Replace("AWS::ApiGatewayV2::Api", properties));
        var stage = AddStage(resource, stack);
        ApiV2Domain.Add(resource, stage, new JsonObject { [CreatedBy] = "SAM" }, stack);
    }

    private static void Describe(SamResource resource, ApiDocument document, SamStack stack)
    {
        HttpApiAuth.Apply(resource, document, stack);
        HttpApiCors.Apply(resource, document);
        var info = document.Member("info");
        if (resource.Copy("Name") is { } name)
        {
            info["title"] = name;
        }

        if (resource.Copy("Description") is { } description)
        {
            info["description"] = description;
        }

        if (resource.Copy("DisableExecuteApiEndpoint") is { } isDisabled)
        {
            document.Root["x-amazon-apigateway-endpoint-configuration"] = new JsonObject { ["disableExecuteApiEndpoint"] = isDisabled };
        }

        var tags = document.Root["tags"] as JsonArray ?? [];
        foreach (var (key, value) in TagsOf(resource))
        {
            tags.Add(new JsonObject { ["name"] = key, ["x-amazon-apigateway-tag-value"] = value?.DeepClone() });
        }

        document.Root["tags"] ??= tags;
    }

    /// <summary>What lies in S3 is not written into.</summary>
    private static void RefuseEditing(SamResource resource)
    {
        foreach (var property in new[] { "Auth", "CorsConfiguration", "DisableExecuteApiEndpoint" })
        {
            if (resource[property] is not null)
            {
                throw resource.Invalid($"{property} works only with inline OpenApi specified in 'DefinitionBody' property.");
            }
        }
    }

    private static string AddStage(SamResource resource, SamStack stack)
    {
        var name = resource["StageName"] ?? JsonValue.Create(HttpApiEvent.DefaultRoute);
        var logicalId = resource.LogicalId + name.ToText() switch
        {
            null => "Stage",
            HttpApiEvent.DefaultRoute => "ApiGatewayDefaultStage",
            var text when text.All(char.IsAsciiLetterOrDigit) => text + "Stage",
            var text => "Stage" + SamDigests.Of(JsonValue.Create(text)),
        };
        var properties = new JsonObject
        {
            ["ApiId"] = SamValues.Ref(resource.LogicalId),
            ["StageName"] = name.DeepClone(),
            ["AutoDeploy"] = true,
            ["Tags"] = TagsOf(resource),
        };
        resource.Properties.CopyTo(properties, "AccessLogSettings", "DefaultRouteSettings", "RouteSettings", "StageVariables");
        stack.Put(logicalId, resource.Derive("AWS::ApiGatewayV2::Stage", properties));
        stack.Rename(resource.LogicalId + ".Stage", logicalId);
        return logicalId;
    }

    private static JsonObject TagsOf(SamResource resource)
    {
        var tags = resource.Copy("Tags") as JsonObject ?? [];
        tags[CreatedBy] = "SAM";
        return tags;
    }
}
