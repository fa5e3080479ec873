using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.Patching;

/// <summary>The words that several kinds of resources share. LocalStack test_apigateway_api.snapshot.json, recorded at AWS.</summary>
internal static class PatchRefusals
{
    /// <summary>Resources, models, request validators, API keys, documentation parts: all paths of the operation are named.</summary>
    public static IPatchRefusals NamingPaths { get; } = new NamingPathsRefusals();

    /// <summary>REST APIs and methods: the operations of the path are named.</summary>
    public static IPatchRefusals NamingOps { get; } = new NamingOpsRefusals();

    /// <summary>Gateway responses: nothing is named but the path.</summary>
    public static IPatchRefusals NamingNothing { get; } = new NamingNothingRefusals();

    private static AwsFailure InvalidPath(PatchOperation operation) =>
        GatewayFailures.BadRequest($"Invalid patch path {(operation.HasPath ? operation.Path : "null")}");

    private sealed class NamingPathsRefusals : IPatchRefusals
    {
        public AwsFailure UnknownPath(PatchOperation operation, IReadOnlyList<PatchPath> paths)
        {
            var op = PatchOpNames.Parse(operation.Op);
            string[] allowed = [.. paths.Where(path => op != PatchOps.None && path.Ops.HasFlag(op)).Select(path => path.Template)];
            var advice = allowed.Length == 0 ? "Please choose supported operations" : $"Must be one of: [{string.Join(", ", allowed)}]";

            // The two blanks are AWS's.
            return GatewayFailures.BadRequest($"Invalid patch path  '{operation.Path}' specified for op '{operation.Op}'. {advice}");
        }

        public AwsFailure UnsupportedOp(PatchOperation operation, PatchPath path, IReadOnlyList<PatchPath> paths) => UnknownPath(operation, paths);
    }

    private sealed class NamingOpsRefusals : IPatchRefusals
    {
        public AwsFailure UnknownPath(PatchOperation operation, IReadOnlyList<PatchPath> paths) => InvalidPath(operation);

        public AwsFailure UnsupportedOp(PatchOperation operation, PatchPath path, IReadOnlyList<PatchPath> paths) =>
            GatewayFailures.BadRequest(PatchOpNames.NamesOf(path.Ops) is [var only]
                ? $"Invalid patch operation specified. Must be one of: [{only}]"
                : $"Invalid patch operation specified. Must be {string.Join('|', PatchOpNames.NamesOf(path.Ops).Select(name => $"'{name}'"))}");
    }

    private sealed class NamingNothingRefusals : IPatchRefusals
    {
        public AwsFailure UnknownPath(PatchOperation operation, IReadOnlyList<PatchPath> paths) => InvalidPath(operation);

        public AwsFailure UnsupportedOp(PatchOperation operation, PatchPath path, IReadOnlyList<PatchPath> paths) => InvalidPath(operation);
    }
}
