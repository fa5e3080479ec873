using Gatehouse.LambdaRunner.Placing;

namespace Gatehouse.LambdaRunner.Tests.Placing;

/// <summary>Processors that are as busy as a test says.</summary>
internal sealed class FixedLoad : IProcessorLoad
{
    public bool AreShort
    {
        get
        {
            WhenAsked();
            return false;
        }
    }

    /// <summary>What happens while somebody asks.</summary>
    public Action WhenAsked { get; set; } = () => { };
}
