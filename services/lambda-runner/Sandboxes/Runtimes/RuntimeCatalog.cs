using Gatehouse.AwsWire.Failures;
using Gatehouse.LambdaRunner.Code;
using Gatehouse.LambdaRunner.Invoking;
using Gatehouse.LambdaRunner.Resolving;

namespace Gatehouse.LambdaRunner.Sandboxes.Runtimes;

/// <summary>The runtimes that are run, and the refusal of those that are not.</summary>
internal sealed class RuntimeCatalog(IEnumerable<IRuntime> runtimes)
{
    private readonly IRuntime[] _runtimes = [.. runtimes];

    public ValueTask<Outcome<RuntimePlan>> PrepareAsync(FunctionVersion function, CodeFolders code)
    {
        var runtime = Array.Find(_runtimes, runtime => runtime.Serves(function.Runtime));
        return runtime is not null
            ? runtime.PrepareAsync(function, code)
            : new(InvokeFailures.NotEmulated($"Functions with the runtime '{function.Runtime}' are not run yet: nodejs*, python3* and provided* are."));
    }
}
