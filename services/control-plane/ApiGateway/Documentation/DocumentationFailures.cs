using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.Documentation;

/// <summary>LocalStack services/apigateway/legacy/provider.py and its snapshots, where nothing else is said.</summary>
internal static class DocumentationFailures
{
    public static AwsFailure MissingPart { get; } = GatewayFailures.NotFound("Invalid Documentation part identifier specified");

    public static AwsFailure EmptyProperties { get; } = GatewayFailures.BadRequest("Documentation part properties must be non-empty");

    /// <summary>AWS developer guide, api-gateway-documenting-api-quick-start-create-using-rest-api.</summary>
    public static AwsFailure PlaceTaken(DocumentationPartLocation location) =>
        GatewayFailures.Conflict($"Documentation part already exists for the specified location: {DocumentationPlace.Describe(location)}.");

    // The rest is our wording.
    public static AwsFailure MissingVersion { get; } = GatewayFailures.NotFound("Invalid Documentation version identifier specified");

    /// <summary>A stage names it.</summary>
    public static AwsFailure UnknownVersion { get; } = GatewayFailures.BadRequest("Invalid Documentation version identifier specified");

    public static AwsFailure PropertiesNotJson { get; } = GatewayFailures.BadRequest("Documentation part properties must be a JSON object");

    public static AwsFailure PropertiesTooLong { get; } = GatewayFailures.BadRequest("Documentation part properties must not exceed 400 KB");

    public static AwsFailure UnusableField(string field, string type) =>
        GatewayFailures.BadRequest($"Invalid location: {field} cannot be specified for type {type}");

    public static AwsFailure NameMissing(string type) => GatewayFailures.BadRequest($"Invalid location: name must be specified for type {type}");

    public static AwsFailure VersionNameMissing { get; } = GatewayFailures.BadRequest("Documentation version must be non-empty");

    public static AwsFailure VersionTaken(string version) => GatewayFailures.Conflict($"Documentation version {version} already exists");

    public static AwsFailure VersionInUse(string version, string stage) =>
        GatewayFailures.BadRequest($"Documentation version {version} cannot be deleted: stage {stage} uses it");

    public static AwsFailure UnknownType(string type) => GatewayFailures.BadRequest($"Invalid location: there is no type {type}");
}
