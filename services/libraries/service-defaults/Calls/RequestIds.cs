using Grpc.Core;

namespace Gatehouse.ServiceDefaults.Calls;

/// <summary>The id of the request that a call is made for, from plane to plane.</summary>
public static class RequestIds
{
    /// <summary>Metadata key that carries the id.</summary>
    public const string Key = "gatehouse-request-id";

    private static readonly AsyncLocal<string?> Ambient = new();

    /// <summary>The id that calls made from here carry; null outside of a request.</summary>
    public static string? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    /// <summary>The id that a call carries, or a dash.</summary>
    public static string Of(Metadata headers) => headers.GetValue(Key) ?? "-";
}
