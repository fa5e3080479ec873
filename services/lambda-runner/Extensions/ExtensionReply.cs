namespace Gatehouse.LambdaRunner.Extensions;

/// <summary>The answer to an extension's call.</summary>
/// <param name="Status">Status line from the code on.</param>
/// <param name="Body">JSON.</param>
internal sealed record ExtensionReply(string Status, byte[] Body)
{
    /// <summary><c>Lambda-Extension-Identifier</c>: who was registered.</summary>
    public Guid? Identifier { get; init; }

    /// <summary><c>Lambda-Extension-Event-Identifier</c>: which event this is.</summary>
    public Guid? EventIdentifier { get; init; }

    public static ExtensionReply Accepted { get; } = new("202 Accepted", """{"status":"OK"}"""u8.ToArray());

    /// <summary>Texts and types of refusals are those of AWS's runtime interface emulator (lambda/rapi/handler).</summary>
    public static ExtensionReply Forbidden(string type, string message) => new("403 Forbidden", ExtensionMessages.Error(message, type));
}
