using System.Text.Encodings.Web;
using System.Text.Json;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.Lambda.Functions.Rules;

/// <summary>
/// What a function's environment variables must satisfy.
/// https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime
/// </summary>
internal static class EnvironmentRule
{
    private const int LargestEnvironment = 4096;

    private static readonly JsonSerializerOptions AsMeasured = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly HashSet<string> Reserved = new(
        [
            "_HANDLER", "_X_AMZN_TRACE_ID", "AWS_DEFAULT_REGION", "AWS_REGION", "AWS_EXECUTION_ENV", "AWS_LAMBDA_FUNCTION_NAME",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "AWS_LAMBDA_FUNCTION_VERSION", "AWS_LAMBDA_INITIALIZATION_TYPE", "AWS_LAMBDA_LOG_GROUP_NAME",
            "AWS_LAMBDA_LOG_STREAM_NAME", "AWS_ACCESS_KEY", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN",
            "AWS_LAMBDA_RUNTIME_API", "LAMBDA_TASK_ROOT", "LAMBDA_RUNTIME_DIR",
        ],
        StringComparer.Ordinal);

    public static AwsFailure? Check(IDictionary<string, string> variables)
    {
        if (variables.Keys.Where(Reserved.Contains).ToArray() is { Length: > 0 } taken)
        {
            return FunctionFailures.ReservedKeys(taken);
        }

        var measured = JsonSerializer.SerializeToUtf8Bytes(variables, AsMeasured);
        return measured.Length > LargestEnvironment
            ? FunctionFailures.EnvironmentTooLarge(System.Text.Encoding.UTF8.GetString(measured))
            : null;
    }
}
