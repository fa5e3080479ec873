using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGateway.Patching;

namespace Gatehouse.ControlPlane.ApiGateway.Stages;

/// <summary>In which words stages refuse patches. LocalStack test_apigateway_canary.snapshot.json, recorded at AWS.</summary>
internal sealed class StagePatchRefusals : IPatchRefusals
{
    // AWS's list, with its missing commas and without the paths that came later.
    private static readonly string Paths = string.Join(", ",
    [
        "/deploymentId", "/description", "/cacheClusterEnabled", "/cacheClusterSize", "/clientCertificateId", "/accessLogSettings",
        "/accessLogSettings/destinationArn", "/accessLogSettings/format", .. OfMethods("/{resourcePath}/{httpMethod}", ""), .. OfMethods("/*/*", " "),
        "/variables/{variable_name}", "/tracingEnabled",
    ]);

    public AwsFailure UnknownPath(PatchOperation operation, IReadOnlyList<PatchPath> paths) => GatewayFailures.BadRequest(
        $"Invalid method setting path: {(operation.HasPath ? operation.Path : "null")}. Must be one of: [{Paths}]");

    public AwsFailure UnsupportedOp(PatchOperation operation, PatchPath path, IReadOnlyList<PatchPath> paths) =>
        operation.Op is "add" or "move" or "test" or "copy"
            ? GatewayFailures.BadRequest($"Invalid {operation.Op} operation with path: {operation.Path}")
            : UnknownPath(operation, paths);

    private static string[] OfMethods(string method, string between) =>
    [
        $"{method}/metrics/enabled", $"{method}/logging/dataTrace", $"{method}/logging/loglevel",
        string.Join(between, $"{method}/throttling/burstLimit", $"{method}/throttling/rateLimit", $"{method}/caching/ttlInSeconds"),
        $"{method}/caching/enabled", $"{method}/caching/dataEncrypted", $"{method}/caching/requireAuthorizationForCacheControl",
        $"{method}/caching/unauthorizedCacheControlHeaderStrategy",
    ];
}
