using System.Text;
using System.Text.Json.Nodes;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Tests.Authorizing.Signatures;

/// <summary>Every case of signatures.json, against an HTTP API and a REST API.</summary>
public sealed class SignatureAuthorizerTests
{
    public static TheoryData<string> Names => [.. ParityCases.In("signatures.json").Select(each => (string)each["name"]!)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task HTTP_APIs_verify_signatures(string name)
    {
        var given = ParityCases.Named("signatures.json", name);
        await using var edge = await TestEdge.ServingAsync(Signed());

        using var response = await edge.SendAsync(RequestOf(given, edge, given["target"]!.ToString()));

        ((int)response.StatusCode).ShouldBe(given.ContainsKey("refused") ? 403 : 200);
        if (given.ContainsKey("refused")) (await response.Content.ReadAsStringAsync()).ShouldBe("""{"message":"Forbidden"}""");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task REST_APIs_say_what_is_wrong(string name)
    {
        var given = ParityCases.Named("signatures.json", name);
        if (!given.ContainsKey("refused")) return;

        await using var edge = await TestEdge.StartAsync();
        await edge.TellAsync(TestRestApis.Of(TestRestApis.Proxy(), "ANY /{proxy+}").EachMethod(method => method.AuthorizationType = "AWS_IAM"));

        // The stage is part of what was sent, so every signature is wrong that is looked at; what is refused before is refused as it would be.
        using var response = await edge.SendAsync(RequestOf(given, edge, "/dev" + given["target"]));

        ((int)response.StatusCode).ShouldBe(403);
        var message = (string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["message"]!;
        message.ShouldStartWith((string)given["refused"]!);
    }

    [Fact]
    public async Task A_body_that_was_verified_still_reaches_the_function()
    {
        var given = ParityCases.Named("signatures.json", "a body is signed");
        await using var edge = await TestEdge.ServingAsync(Signed());

        using var response = await edge.SendAsync(RequestOf(given, edge, "/a"));

        ((string)JsonNode.Parse(edge.Execution.Event)!["body"]!).ShouldBe("""{"x":1}""");
    }

    [Fact]
    public async Task The_signer_stands_in_the_event_2()
    {
        var given = ParityCases.Named("signatures.json", "an account's twelve digits sign");
        await using var edge = await TestEdge.ServingAsync(Signed());

        using var response = await edge.SendAsync(RequestOf(given, edge, "/a"));

        JsonNode.Parse(edge.Execution.Event)!["requestContext"]!["authorizer"]!.ToJsonString().ShouldBe(
            """{"iam":{"accessKey":"111122223333","accountId":"111122223333","callerId":"111122223333","cognitoIdentity":null,"principalOrgId":null,"userArn":"arn:aws:iam::111122223333:root","userId":"111122223333"}}""");
    }

    [Fact]
    public async Task The_signer_is_the_identity_of_the_event_1()
    {
        var given = ParityCases.Named("signatures.json", "headers sign a plain request");
        await using var edge = await TestEdge.ServingAsync(Signed("1.0"));

        using var response = await edge.SendAsync(RequestOf(given, edge, "/a"));

        var identity = JsonNode.Parse(edge.Execution.Event)!["requestContext"]!["identity"]!;
        ((string)identity["accessKey"]!).ShouldBe("test");
        ((string)identity["accountId"]!).ShouldBe("000000000000");
        ((string)identity["userArn"]!).ShouldBe("arn:aws:iam::000000000000:root");
    }

    [Fact]
    public async Task Keys_that_IAM_made_sign_as_their_users()
    {
        var given = ParityCases.Named("signatures.json", "a key that IAM made");
        await using var edge = await TestEdge.StartAsync();
        await edge.TellAsync(
            new DiscoveryEvent { Changed = Signed() },
            new DiscoveryEvent
            {
                AccessKeysChanged = new AccessKeysSnapshot
                {
                    AccountId = "000000000000",
                    AccessKeys =
                    {
                        new KnownAccessKey
                        {
                            AccessKeyId = "AKIAMADE", SecretAccessKey = "made", PrincipalArn = "arn:aws:iam::000000000000:user/ann", PrincipalId = "AIDAANN",
                        },
                    },
                },
            });

        using var response = await edge.SendAsync(RequestOf(given, edge, "/a"));

        ((int)response.StatusCode).ShouldBe(200);
        ((string)JsonNode.Parse(edge.Execution.Event)!["requestContext"]!["authorizer"]!["iam"]!["userArn"]!).ShouldBe("arn:aws:iam::000000000000:user/ann");
    }

    private static ApiSnapshot Signed(string payloadFormat = "2.0") => TestApis.Http(TestApis.Lambda(payloadFormat), ["$default"], "$default")
        .Changed(snapshot => snapshot.Stages[0].Deployment.Routes[0].AuthorizationType = "AWS_IAM");

    private static HttpRequestMessage RequestOf(JsonObject given, TestEdge edge, string target)
    {
        var request = edge.Request(new HttpMethod((string)given["method"]!), target);
        if ((string)given["body"]! is { Length: > 0 } body) request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        foreach (var (name, value) in given["headers"]!.AsObject())
        {
            if (!request.Headers.TryAddWithoutValidation(name, (string)value!)) request.Content!.Headers.TryAddWithoutValidation(name, (string)value!);
        }

        return request;
    }
}
