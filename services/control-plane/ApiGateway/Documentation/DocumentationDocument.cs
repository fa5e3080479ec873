using Gatehouse.Aws.ApiGateway;
using Gatehouse.ControlPlane.Editing;

namespace Gatehouse.ControlPlane.ApiGateway.Documentation;

/// <summary>
/// How an API's documentation is kept: its parts, each of which describes one place of the API, and versions, which are copies of all
/// parts at one moment. Stages name a version; nothing else depends on any of it.
/// </summary>
internal static class DocumentationDocument
{
    public static readonly Part<DocumentationPart> Parts = new(new("apigateway/documentation-part"), _ => DocumentationFailures.MissingPart)
    {
        Quota = GatewayFailures.AtMost(2000, "Documentation Parts"),
    };

    public static readonly Part<DocumentationVersion> Versions =
        new(new("apigateway/documentation-version"), _ => DocumentationFailures.MissingVersion);

    /// <summary>The parts that a version is a copy of.</summary>
    public static readonly Part<DocumentationPartPage> Contents =
        new(new("apigateway/documentation-contents"), _ => DocumentationFailures.MissingVersion);
}
