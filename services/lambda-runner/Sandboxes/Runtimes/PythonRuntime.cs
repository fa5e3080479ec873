using System.Collections.Concurrent;
using Gatehouse.AwsWire.Failures;
using Gatehouse.LambdaRunner.Code;
using Gatehouse.LambdaRunner.Invoking;
using Gatehouse.LambdaRunner.Resolving;

namespace Gatehouse.LambdaRunner.Sandboxes.Runtimes;

/// <summary>Any <c>python3*</c> runtime: on that very version if this machine has it, else on its <c>python3</c>.</summary>
internal sealed class PythonRuntime(LambdaRunnerOptions options, BootstrapFiles bootstraps, TimeProvider time, ILogger<PythonRuntime> logger) : IRuntime
{
    private readonly ConcurrentDictionary<string, InterpreterSearch> _searches = new(StringComparer.Ordinal);
    private readonly VersionWarnings _warnings = new(logger);

    public bool Serves(string runtime) => runtime.StartsWith("python3", StringComparison.Ordinal);

    public async ValueTask<Outcome<RuntimePlan>> PrepareAsync(FunctionVersion function, CodeFolders code)
    {
        if (await FindAsync(function.Runtime) is not { } python)
        {
            return InvokeFailures.Broken($"Python is not installed: install it so that 'python3' is in the PATH to run {function.Runtime} functions.");
        }

        // python3.12 runs on 3.12: Python's minor versions are what elsewhere are major ones.
        _warnings.WarnOnce(function.Runtime, wanted: function.Runtime["python".Length..], python.Version);
        var variables = new Dictionary<string, string>
        {
            ["AWS_EXECUTION_ENV"] = $"AWS_Lambda_{function.Runtime}",
            ["LAMBDA_RUNTIME_DIR"] = bootstraps.PathOf("python"),
            ["PYTHONPATH"] = string.Join(Path.PathSeparator, SearchPath(function, code, bootstraps.PathOf("python"), python.Version)),
            ["LC_CTYPE"] = "C.UTF-8",
        };
        return new RuntimePlan([python.Path, bootstraps.PathOf("python/bootstrap.py")], variables);
    }

    /// <summary>https://docs.aws.amazon.com/lambda/latest/dg/packaging-layers.html. Packages for the named version or for the installed one.</summary>
    private static IEnumerable<string> SearchPath(FunctionVersion function, CodeFolders code, string bootstrap, string installed)
    {
        var minor = string.Join('.', installed.Split('.').Take(2));
        string[] versions = [function.Runtime, $"python{minor}"];
        return
        [
            bootstrap,
            .. code.InLayers("python"),
            .. versions.Distinct(StringComparer.Ordinal).SelectMany(version => code.InLayers($"python/lib/{version}/site-packages")),
        ];
    }

    private Task<InstalledInterpreter?> FindAsync(string runtime) =>
        _searches.GetOrAdd(runtime, name => new InterpreterSearch(options.ExecutablePath, time, name, "python3", "python")).FindAsync();
}
