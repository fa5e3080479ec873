using System.Text.Encodings.Web;
using System.Text.Json;

namespace Gatehouse.EdgeRouter.Responding;

/// <summary>The gateway's own refusal of a request: a status and <c>{"message":"…"}</c>, unless a kind of API words it otherwise.</summary>
internal record GatewayFailure(int Status, string Message)
{
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Headers beside the usual ones, for example <c>www-authenticate</c>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public string ContentType { get; init; } = "application/json";

    /// <summary>What access logs call <c>$context.error.responseType</c>.</summary>
    public virtual string ResponseType => ResponseTypes.Of(Status);

    /// <summary>What exactly a request that was checked lacks, for templates and access logs; null for other failures.</summary>
    public string? ValidationError { get; init; }

    /// <summary>The body as it goes out; rendered once, since most failures are shared constants.</summary>
    public ReadOnlyMemory<byte> Body { get; init; } =
        JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string>(1) { ["message"] = Message }, AsWritten);
}
