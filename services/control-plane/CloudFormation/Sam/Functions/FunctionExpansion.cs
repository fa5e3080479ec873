using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace Gatehouse.ControlPlane.CloudFormation.Sam.Functions;

/// <summary>
/// A function, its role, its version and alias, its URL, and what calls it.
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html
/// </summary>
internal sealed class FunctionExpansion : ISamExpansion
{
    // What Lambda calls by the same name.
    private static readonly string[] Passed =
    [
        "Architectures", "CodeSigningConfigArn", "Description", "Environment", "EphemeralStorage", "FileSystemConfigs", "FunctionName",
        "Handler", "ImageConfig", "KmsKeyArn", "Layers", "LoggingConfig", "MemorySize", "PackageType", "RecursiveLoop",
        "ReservedConcurrentExecutions", "Role", "Runtime", "RuntimeManagementConfig", "SnapStart", "Timeout", "VpcConfig",
    ];

    private static readonly FrozenSet<string> Known = Passed.Concat(
    [
        "AssumeRolePolicyDocument", "AutoPublishAlias", "AutoPublishAliasAllProperties", "AutoPublishCodeSha256", "CodeUri", "DeadLetterQueue",
        "EventInvokeConfig", "Events", "FunctionUrlConfig", "ImageUri", "InlineCode", "PermissionsBoundary", "Policies", "PropagateTags",
        "ProvisionedConcurrencyConfig", "RolePath", "SourceKMSKeyArn", "Tags", "Tracing", "VersionDeletionPolicy", "VersionDescription",
    ]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> NotEmulated = new[]
    {
        "CapacityProviderConfig", "DeploymentPreference", "DurableConfig", "FunctionScalingConfig", "MultiTenancyConfig", "PublishToLatestPublished", "TenancyConfig",
    }.ToFrozenSet(StringComparer.Ordinal);

    public string Type => SamTypes.Function;

    public void Expand(SamResource resource, SamStack stack)
    {
        resource.Check(Known, NotEmulated);
        var properties = Describe(resource);
        var alias = FunctionVersions.Publish(resource, properties, stack);
        var policies = EventInvokeConfigs.Add(resource, alias, stack);
        if (resource["Role"] is null)
        {
            stack.Put(resource.LogicalId + "Role", FunctionRole.Create(resource, policies));
            properties["Role"] = SamValues.GetAtt(resource.LogicalId + "Role", "Arn");
        }

        stack.Put(resource.LogicalId, resource.Replace("AWS::Lambda::Function", properties));
        FunctionUrls.Add(resource, alias, stack);
        FunctionEvents.Add(resource, new FunctionTarget(resource, alias), stack);
    }

    private static JsonObject Describe(SamResource resource)
    {
        var properties = new JsonObject { ["Code"] = CodeOf(resource) };
        resource.Properties.CopyTo(properties, Passed);
        properties["Tags"] = SamValues.TagList("lambda:createdBy", resource["Tags"]);
        if (resource.Copy("Tracing") is { } mode)
        {
            properties["TracingConfig"] = new JsonObject { ["Mode"] = mode };
        }

        if (resource["DeadLetterQueue"] is JsonObject queue)
        {
            properties["DeadLetterConfig"] = new JsonObject { ["TargetArn"] = queue["TargetArn"]?.DeepClone() };
        }

        return properties;
    }

    private static JsonObject CodeOf(SamResource resource)
    {
        var code = resource switch
        {
            _ when resource.Copy("InlineCode") is { } text => new JsonObject { ["ZipFile"] = text },
            _ when resource.Copy("ImageUri") is { } image => new JsonObject { ["ImageUri"] = image },
            _ when resource["CodeUri"] is not null => S3Place.Read(resource, "CodeUri").As("S3Bucket", "S3Key", "S3ObjectVersion"),
            _ => throw resource.Invalid("Missing required property 'CodeUri'."),
        };
        if (resource.Copy("SourceKMSKeyArn") is { } key)
        {
            code["SourceKMSKeyArn"] = key;
        }

        return code;
    }
}

/// <summary>What is called when a function is: the function itself, or its alias where it publishes one.</summary>
internal sealed record FunctionTarget(SamResource Function, FunctionAlias? Alias)
{
    /// <summary>In an Fn::Sub.</summary>
    public string Variable => Alias?.LogicalId ?? Function.LogicalId + ".Arn";

    public JsonObject Reference => SamValues.Ref(Alias?.LogicalId ?? Function.LogicalId);
}
