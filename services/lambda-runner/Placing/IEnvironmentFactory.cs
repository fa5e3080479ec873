using Gatehouse.LambdaRunner.Resolving;

namespace Gatehouse.LambdaRunner.Placing;

/// <summary>Starts environments.</summary>
internal interface IEnvironmentFactory
{
    /// <summary>
    /// Returns when the environment can take its first event or will never take one. The owner is not told of this first
    /// time: it reads it from the answer.
    /// </summary>
    Task<Placement> StartAsync(FunctionVersion function, IEnvironmentOwner owner, CancellationToken cancellationToken);
}
