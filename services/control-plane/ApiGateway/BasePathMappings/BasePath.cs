using Gatehouse.Aws.ApiGateway;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGatewayV2.ApiMappings;
using Gatehouse.ControlPlane.DomainNames;
using Gatehouse.ControlPlane.Editing;

namespace Gatehouse.ControlPlane.ApiGateway.BasePathMappings;

/// <summary>
/// The path of a mapping as the first version of API Gateway writes it: one segment, or <c>(none)</c>. Mappings of several levels are
/// the second version's and not shown. https://docs.aws.amazon.com/apigateway/latest/api/API_BasePathMapping.html
/// </summary>
internal static class BasePath
{
    private const string None = "(none)";

    public static string ToKey(string basePath) => basePath == None ? "" : basePath;

    public static bool IsShown(ApiMapping mapping) => !mapping.ApiMappingKey.Contains('/', StringComparison.Ordinal);

    public static AwsFailure? Check(string key) => key.Contains('/', StringComparison.Ordinal)
        ? BasePathMappingFailures.SeveralLevels
        : ApiMappingKeyRule.Check(key);

    public static BasePathMapping Describe(ApiMapping mapping)
    {
        var shown = new BasePathMapping { BasePath = mapping.ApiMappingKey.Length == 0 ? None : mapping.ApiMappingKey, RestApiId = mapping.ApiId };
        if (mapping.Stage.Length > 0)
        {
            shown.Stage = mapping.Stage;
        }

        return shown;
    }

    /// <summary>The mapping of a path, or the failure that says that there is none.</summary>
    public static async Task<Outcome<ApiMapping>> FindMappingAsync(this RootEdit<CustomDomain> edit, string basePath)
    {
        var key = ToKey(basePath);
        var found = (await edit.ListAsync(DomainDocument.Mappings)).Values.FirstOrDefault(mapping => IsShown(mapping) && mapping.ApiMappingKey == key);
        return found is null ? BasePathMappingFailures.Missing : found;
    }
}
