namespace Gatehouse.EdgeRouter.Responding;

/// <summary>Carries the request id on every answer; HTTP/2 writes it in lower case.</summary>
internal static class RequestIdHeader
{
    public const string Name = "Apigw-Requestid";
}
