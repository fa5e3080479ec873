using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Sam.Functions;

/// <summary>The alias that a function publishes.</summary>
internal sealed record FunctionAlias(string LogicalId, string Name);

/// <summary>
/// AutoPublishAlias: a version for every change of the code, and an alias that names the newest. The version's logical id ends in a digest of
/// where the code lies, so that new code is a new version.
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-function.html
/// </summary>
internal static class FunctionVersions
{
    public static FunctionAlias? Publish(SamResource resource, JsonObject function, SamStack stack)
    {
        if (resource["AutoPublishAlias"] is null)
        {
            return resource["ProvisionedConcurrencyConfig"] is null
                ? null
                : throw resource.Invalid("To set ProvisionedConcurrencyConfig AutoPublishALias must be defined on the function");
        }

        var name = stack.Resolve(resource["AutoPublishAlias"]).ToText()
            ?? throw resource.Invalid("'AutoPublishAlias' must be a string or a Ref to a template parameter");
        var version = resource.LogicalId + "Version" + Digest(resource, function, stack);
        // Dashes and underscores are no characters of logical ids.
        var alias = new FunctionAlias(
            resource.LogicalId + "Alias" + name.Replace("-", "D", StringComparison.Ordinal).Replace("_", "U", StringComparison.Ordinal), name);
        stack.Put(version, DescribeVersion(resource));
        stack.Put(alias.LogicalId, DescribeAlias(resource, alias, version));
        stack.Rename(resource.LogicalId + ".Version", version);
        stack.Rename(resource.LogicalId + ".Alias", alias.LogicalId);
        return alias;
    }

    private static string Digest(SamResource resource, JsonObject function, SamStack stack)
    {
        if (stack.Resolve(resource["AutoPublishCodeSha256"]).ToText() is { } given)
        {
            return SamValues.Alphanumeric(given)[..Math.Min(SamDigests.Length, SamValues.Alphanumeric(given).Length)];
        }

        return SamDigests.Of(resource.IsTrue("AutoPublishAliasAllProperties") ? function : function["Code"]);
    }

    private static JsonObject DescribeVersion(SamResource resource)
    {
        var properties = new JsonObject { ["FunctionName"] = SamValues.Ref(resource.LogicalId) };
        if (resource.Copy("VersionDescription") is { } description)
        {
            properties["Description"] = description;
        }

        var version = resource.Derive("AWS::Lambda::Version", properties);
        // Those before stay, so that one can go back to them.
        version["DeletionPolicy"] = resource.Copy("VersionDeletionPolicy") ?? "Retain";
        return version;
    }

    private static JsonObject DescribeAlias(SamResource resource, FunctionAlias alias, string version)
    {
        var properties = new JsonObject
        {
            ["Name"] = alias.Name,
            ["FunctionName"] = SamValues.Ref(resource.LogicalId),
            ["FunctionVersion"] = SamValues.GetAtt(version, "Version"),
        };
        resource.Properties.CopyTo(properties, "ProvisionedConcurrencyConfig");
        return resource.Derive("AWS::Lambda::Alias", properties);
    }
}
