using System.Globalization;
using Gatehouse.LambdaRunner.Code;
using Gatehouse.LambdaRunner.Logs;
using Gatehouse.LambdaRunner.Resolving;
using Gatehouse.LambdaRunner.RuntimeApi;

namespace Gatehouse.LambdaRunner.Environments;

/// <summary>
/// What a function finds in its environment. https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html, and what
/// LocalStack adds. Paths are this machine's: there is no /var/task without a container.
/// </summary>
internal sealed class EnvironmentVariables(LambdaRunnerOptions options)
{
    public Dictionary<string, string> For(
        FunctionVersion function, LogSource log, RuntimeApiListener api, CodeFolders code, EnvironmentFolder folder)
    {
        var variables = new Dictionary<string, string>
        {
            ["AWS_REGION"] = function.Region,
            ["AWS_DEFAULT_REGION"] = function.Region,
            // An access key of twelve digits names the account, as LocalStack has it.
            ["AWS_ACCESS_KEY_ID"] = function.AccountId,
            ["AWS_SECRET_ACCESS_KEY"] = "test",
            ["AWS_SESSION_TOKEN"] = "test",
            ["AWS_LAMBDA_FUNCTION_NAME"] = function.Name,
            ["AWS_LAMBDA_FUNCTION_VERSION"] = function.Version,
            ["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] = function.MemoryMegabytes.ToString(CultureInfo.InvariantCulture),
            ["AWS_LAMBDA_FUNCTION_TIMEOUT"] = ((int)function.Timeout.TotalSeconds).ToString(CultureInfo.InvariantCulture),
            ["AWS_LAMBDA_INITIALIZATION_TYPE"] = "on-demand",
            ["AWS_LAMBDA_LOG_GROUP_NAME"] = log.Address.Group,
            ["AWS_LAMBDA_LOG_STREAM_NAME"] = log.Address.Stream,
            ["AWS_LAMBDA_RUNTIME_API"] = api.Address,
            ["AWS_XRAY_CONTEXT_MISSING"] = "LOG_ERROR",
            ["AWS_XRAY_DAEMON_ADDRESS"] = "127.0.0.1:2000",
            ["_AWS_XRAY_DAEMON_ADDRESS"] = "127.0.0.1",
            ["_AWS_XRAY_DAEMON_PORT"] = "2000",
            ["LAMBDA_TASK_ROOT"] = code.Task,
            ["LANG"] = "en_US.UTF-8",
            ["TZ"] = ":UTC",
            ["_HANDLER"] = function.Handler,
            ["PATH"] = string.Join(Path.PathSeparator, [options.ExecutablePath, code.Task, .. code.InLayers("bin")]),
            ["TMPDIR"] = folder.TemporaryPath,
            ["TMP"] = folder.TemporaryPath,
            ["TEMP"] = folder.TemporaryPath,
            ["LOCALSTACK_HOSTNAME"] = options.EdgeHost,
            ["EDGE_PORT"] = options.EdgePort.ToString(CultureInfo.InvariantCulture),
            ["GATEHOUSE_EDGE_HOST"] = options.EdgeHost,
        };
        if (code.InLayers("lib").ToArray() is { Length: > 0 } libraries)
        {
            variables["LD_LIBRARY_PATH"] = string.Join(Path.PathSeparator, [code.Task, Path.Combine(code.Task, "lib"), .. libraries]);
        }

        if (api.SocketPath is { } socketPath) variables["GATEHOUSE_RUNTIME_SOCKET"] = socketPath;
        if (function.LogFormat == "JSON") variables["AWS_LAMBDA_LOG_FORMAT"] = "JSON";
        if (options.SetsAwsEndpointUrl) variables["AWS_ENDPOINT_URL"] = $"http://{options.EdgeHost}:{options.EdgePort}";
        return variables;
    }
}
