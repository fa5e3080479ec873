using Gatehouse.AwsWire.Failures;
using Gatehouse.LambdaRunner.Code;
using Gatehouse.LambdaRunner.Resolving;

namespace Gatehouse.LambdaRunner.Sandboxes.Runtimes;

/// <summary>A family of Lambda runtimes and how this machine runs it.</summary>
internal interface IRuntime
{
    /// <summary>Whether the family has this runtime, for example <c>nodejs20.x</c>.</summary>
    bool Serves(string runtime);

    /// <summary>How to run the function; a failure names what this machine lacks.</summary>
    ValueTask<Outcome<RuntimePlan>> PrepareAsync(FunctionVersion function, CodeFolders code);
}

/// <summary>What a runtime adds to a sandbox.</summary>
/// <param name="Command">Executable and arguments.</param>
/// <param name="Variables">Environment variables of this runtime.</param>
internal sealed record RuntimePlan(IReadOnlyList<string> Command, IReadOnlyDictionary<string, string> Variables);
