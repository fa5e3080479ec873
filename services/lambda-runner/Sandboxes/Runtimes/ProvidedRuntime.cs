using Gatehouse.AwsWire.Failures;
using Gatehouse.LambdaRunner.Code;
using Gatehouse.LambdaRunner.Resolving;

namespace Gatehouse.LambdaRunner.Sandboxes.Runtimes;

/// <summary><c>provided.*</c>: the package, or else a layer, brings its own runtime: an executable called <c>bootstrap</c>.</summary>
internal sealed class ProvidedRuntime : IRuntime
{
    public bool Serves(string runtime) => runtime.StartsWith("provided", StringComparison.Ordinal);

    public ValueTask<Outcome<RuntimePlan>> PrepareAsync(FunctionVersion function, CodeFolders code)
    {
        var variables = new Dictionary<string, string> { ["LAMBDA_RUNTIME_DIR"] = code.Task };
        var own = Path.Combine(code.Task, "bootstrap");
        return new(new RuntimePlan([File.Exists(own) ? own : code.InLayers("bootstrap").FirstOrDefault() ?? own], variables));
    }
}
