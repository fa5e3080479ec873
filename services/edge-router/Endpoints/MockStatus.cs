using System.Text.Json;
using Gatehouse.GatewayModel.Json;

namespace Gatehouse.EdgeRouter.Endpoints;

/// <summary>
/// Reads <c>{"statusCode": 200}</c>. AWS takes names without quotes too, which the AWS CDK writes: <c>{ statusCode: 200 }</c>.
/// </summary>
internal static class MockStatus
{
    private const string Name = "statusCode";

    public static bool TryRead(string text, out int status)
    {
        using var json = JsonText.TryParse(text);
        return json is null ? TryReadLenient(text, out status) : TryReadMember(json.RootElement, out status);
    }

    private static bool TryReadMember(JsonElement json, out int status)
    {
        status = 0;
        return json.ValueKind == JsonValueKind.Object
            && json.TryGetProperty(Name, out var member)
            && member.ValueKind == JsonValueKind.Number
            && member.TryGetInt32(out status);
    }

    private static bool TryReadLenient(string text, out int status)
    {
        status = 0;
        var rest = text.AsSpan().Trim();
        if (rest is not ['{', .., '}']) return false;

        var name = rest.IndexOf(Name);
        if (name < 0) return false;

        rest = rest[(name + Name.Length)..].TrimStart("'\" \t\r\n");
        if (rest is not [':', ..]) return false;

        rest = rest[1..].TrimStart();
        var end = rest.IndexOfAnyExceptInRange('0', '9');
        return end > 0 && int.TryParse(rest[..end], out status);
    }
}
