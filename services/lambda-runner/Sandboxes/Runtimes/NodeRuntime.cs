using Gatehouse.AwsWire.Failures;
using Gatehouse.LambdaRunner.Code;
using Gatehouse.LambdaRunner.Invoking;
using Gatehouse.LambdaRunner.Resolving;

namespace Gatehouse.LambdaRunner.Sandboxes.Runtimes;

/// <summary>Any <c>nodejs*</c> runtime, on the Node.js that this machine has.</summary>
internal sealed class NodeRuntime(LambdaRunnerOptions options, BootstrapFiles bootstraps, TimeProvider time, ILogger<NodeRuntime> logger) : IRuntime
{
    private readonly InterpreterSearch _node = new(options.ExecutablePath, time, "node", "nodejs");
    private readonly VersionWarnings _warnings = new(logger);

    public bool Serves(string runtime) => runtime.StartsWith("nodejs", StringComparison.Ordinal);

    public async ValueTask<Outcome<RuntimePlan>> PrepareAsync(FunctionVersion function, CodeFolders code)
    {
        if (await _node.FindAsync() is not { } node)
        {
            return InvokeFailures.Broken($"Node.js is not installed: install it so that 'node' is in the PATH to run {function.Runtime} functions.");
        }

        // nodejs20.x runs on 20.
        _warnings.WarnOnce(function.Runtime, wanted: function.Runtime["nodejs".Length..].Split('.')[0], node.Version);
        var variables = new Dictionary<string, string>
        {
            ["AWS_EXECUTION_ENV"] = $"AWS_Lambda_{function.Runtime}",
            ["LAMBDA_RUNTIME_DIR"] = bootstraps.PathOf("node"),
            ["NODE_PATH"] = string.Join(Path.PathSeparator, SearchPath(code, node.Version.Split('.')[0])),
        };
        return new RuntimePlan([node.Path, bootstraps.PathOf("node/bootstrap.cjs")], variables);
    }

    /// <summary>https://docs.aws.amazon.com/lambda/latest/dg/packaging-layers.html: layers before the package, as in Lambda's own NODE_PATH.</summary>
    private static IEnumerable<string> SearchPath(CodeFolders code, string major) =>
    [
        .. code.InLayers($"nodejs/node{major}/node_modules"),
        .. code.InLayers("nodejs/node_modules"),
        Path.Combine(code.Task, "node_modules"),
        code.Task,
    ];
}
