namespace Gatehouse.AwsWire.Rest;

/// <summary>The document is not what its shape says. Thrown and caught within the transcoding of one request.</summary>
public sealed class MalformedRequestException(string message) : Exception(message);
