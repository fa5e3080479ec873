namespace Gatehouse.LambdaRunner.Extensions;

/// <summary>The environment that extensions belong to.</summary>
internal interface IExtensionHost
{
    /// <summary>No extension is at work any more.</summary>
    void ExtensionsSettled();

    /// <summary>An extension cannot go on, and so neither can the environment.</summary>
    /// <param name="errorType">Lambda's name of the failure.</param>
    /// <param name="reason">What the extension calls it.</param>
    void ExtensionFailed(string errorType, string reason);

    /// <summary>An extension has asked for its first event.</summary>
    void ExtensionReady(Extension extension);
}
