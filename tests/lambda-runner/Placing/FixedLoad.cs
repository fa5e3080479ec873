using Gatehouse.LambdaRunner.Placing;

namespace Gatehouse.LambdaRunner.Tests.Placing;

/// <summary>Processors that are as busy as a test says.</summary>
internal sealed class FixedLoad : IProcessorLoad
{
    public bool AreShort { get; init; }
}
