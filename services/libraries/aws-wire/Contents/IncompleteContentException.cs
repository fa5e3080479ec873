namespace Gatehouse.AwsWire.Contents;

/// <summary>Content that is not encoded as its request says. Thrown and caught within the reception of one request.</summary>
public sealed class IncompleteContentException(string message) : Exception(message);
