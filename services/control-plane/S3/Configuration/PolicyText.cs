using System.Text.Json;
using Gatehouse.AwsWire.Failures;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.S3.Configuration;

/// <summary>What a bucket policy must be to be kept. https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html</summary>
internal static class PolicyText
{
    private const int Longest = 20 * 1024;

    public static AwsFailure? Check(ByteString policy) => policy.Length > Longest
        ? new AwsFailure("PolicyTooLarge", 400, "The policy document exceeds the maximum allowed size of 20480 bytes.")
        : IsObject(policy) ? null : new AwsFailure("MalformedPolicy", 400, "Policies must be valid JSON and the first byte must be '{'");

    private static bool IsObject(ByteString policy)
    {
        try
        {
            using var json = JsonDocument.Parse(policy.Memory);
            return json.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
