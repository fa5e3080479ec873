namespace Gatehouse.Journeys.Tests.Malformed;

/// <summary>Bytes that no well-behaved client sends.</summary>
/// <param name="Name">What is wrong with them.</param>
/// <param name="Bytes">The whole of what is sent first.</param>
public sealed record Sample(string Name, byte[] Bytes)
{
    /// <summary>The client leaves in the middle of what it was saying.</summary>
    public bool EndsInTheMiddle { get; init; }

    /// <summary>Sent once the server has agreed to a WebSocket; null where no agreement is expected.</summary>
    public byte[]? Frame { get; init; }

    public override string ToString() => Name;
}
