using System.Net;
using System.Security.Cryptography;
using System.Text;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;

namespace Gatehouse.EdgeRouterWebSockets.Tests.Handshaking;

/// <summary>AWS_IAM at <c>$connect</c>: a URL that is signed as browsers need it, whose headers they cannot set.</summary>
public sealed class SignatureTests
{
    [Fact]
    public async Task A_signed_URL_lets_in_and_its_signer_stands_in_every_event()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.Of(Signed(), Apis.Route("$default")));

        using var client = await edge.ConnectAsync($"{edge.StagePath}?{SignedQuery(edge, "test")}");
        await client.SayAsync("hi");

        var identity = (await edge.Functions.EventOf("$default"))["requestContext"]!["identity"]!;
        ((string?)identity["accessKey"]).ShouldBe("test");
        ((string?)identity["accountId"]).ShouldBe("000000000000");
        ((string?)identity["userArn"]).ShouldBe("arn:aws:iam::000000000000:root");
    }

    [Fact]
    public async Task A_wrong_signature_is_forbidden()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.Of(Signed()));

        using var response = await edge.HandshakeAsync($"{edge.StagePath}?{SignedQuery(edge, "another secret")}");

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        edge.Functions.HasEvent("$connect").ShouldBeFalse();
    }

    [Fact]
    public async Task No_signature_is_forbidden()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.Of(Signed()));

        using var response = await edge.HandshakeAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static Gatehouse.Aws.ApiGatewayV2.Route Signed()
    {
        var route = Apis.Route("$connect");
        route.AuthorizationType = "AWS_IAM";
        return route;
    }

    private static string SignedQuery(RunningEdge edge, string secret)
    {
        var time = edge.Time.GetUtcNow().UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'");
        var scope = $"{time[..8]}/us-east-1/execute-api/aws4_request";
        var query = $"X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential={Uri.EscapeDataString($"test/{scope}")}&X-Amz-Date={time}&X-Amz-Expires=60&X-Amz-SignedHeaders=host";
        var canonical = $"GET\n{edge.StagePath}\n{query}\nhost:{edge.Address}\n\nhost\n{Hash("")}";
        var key = Encoding.UTF8.GetBytes("AWS4" + secret);
        foreach (var part in scope.Split('/')) key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        var signature = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"AWS4-HMAC-SHA256\n{time}\n{scope}\n{Hash(canonical)}"));
        return $"{query}&X-Amz-Signature={Convert.ToHexStringLower(signature)}";
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
