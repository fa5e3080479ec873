namespace Gatehouse.LambdaRunner.Placing;

/// <summary>How busy the machine's processors are.</summary>
internal interface IProcessorLoad
{
    /// <summary>Whether all of them have been at work lately. Cheap enough to ask for every event.</summary>
    bool AreShort { get; }
}
