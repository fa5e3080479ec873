using Gatehouse.AwsWire.Failures;
using Gatehouse.LambdaRunner.Resolving;

namespace Gatehouse.LambdaRunner.Sandboxes.Runtimes;

/// <summary><c>provided.*</c>: the package brings its own runtime, an executable called <c>bootstrap</c>.</summary>
internal sealed class ProvidedRuntime : IRuntime
{
    public bool Serves(string runtime) => runtime.StartsWith("provided", StringComparison.Ordinal);

    public ValueTask<Outcome<RuntimePlan>> PrepareAsync(FunctionVersion function, string codePath)
    {
        var variables = new Dictionary<string, string> { ["LAMBDA_RUNTIME_DIR"] = codePath };
        return new(new RuntimePlan([Path.Combine(codePath, "bootstrap")], variables));
    }
}
