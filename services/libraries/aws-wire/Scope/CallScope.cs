using Grpc.Core;

namespace Gatehouse.AwsWire.Scope;

/// <summary>On whose behalf an AWS operation runs. Travels as gRPC metadata beside the request.</summary>
/// <param name="Account">Twelve-digit account id.</param>
/// <param name="Region">AWS region.</param>
/// <param name="RequestId">The id that the answer and every log line carry: a UUID.</param>
/// <param name="AccessKey">The caller's access key as it was sent; empty for unsigned calls.</param>
public sealed record CallScope(string Account, string Region, string RequestId, string AccessKey = "")
{
    private const string AccountKey = "gatehouse-account";
    private const string RegionKey = "gatehouse-region";
    private const string RequestIdKey = "gatehouse-request-id";
    private const string AccessKeyKey = "gatehouse-access-key";

    /// <summary>The scope as the metadata of a call.</summary>
    public Metadata ToMetadata() => new()
    {
        { AccountKey, Account }, { RegionKey, Region }, { RequestIdKey, RequestId }, { AccessKeyKey, AccessKey },
    };

    /// <summary>The scope that a call carries. Throws when it carries none: only AWS operations have one.</summary>
    public static CallScope From(Metadata metadata) => new(
        Required(metadata, AccountKey), Required(metadata, RegionKey), Required(metadata, RequestIdKey), metadata.GetValue(AccessKeyKey) ?? "");

    private static string Required(Metadata metadata, string key) =>
        metadata.GetValue(key) ?? throw new InvalidOperationException($"The call carries no {key}.");
}
