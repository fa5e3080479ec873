using System.Runtime.CompilerServices;
using System.Text;
using System.Threading.Channels;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.EdgeRouter.AccessLogs;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Gatehouse.Protocol;
using Google.Protobuf;
using Microsoft.Extensions.DependencyInjection;

namespace Gatehouse.EdgeRouter.Tests.AccessLogs;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging-variables.html</summary>
public sealed class AccessLogTests
{
    private const string Group = "arn:aws:logs:us-east-1:123456789012:log-group:access:*";

    [Theory]
    [InlineData("$context.requestId", "JKJaXmPLvHcESHA=")]
    [InlineData("$context.extendedRequestId", "JKJaXmPLvHcESHA=")]
    [InlineData("$context.accountId $context.apiId $context.stage", "123456789012 abc123 dev")]
    [InlineData("$context.domainName $context.domainPrefix", "abc123.execute-api.localhost:4566 abc123")]
    [InlineData("$context.httpMethod $context.routeKey $context.path $context.protocol", "GET GET /pets/{id} /dev/pets/7 HTTP/1.1")]
    [InlineData("$context.identity.sourceIp", "127.0.0.1")]
    [InlineData("$context.identity.userAgent", "a browser")]
    [InlineData("$context.identity.caller $context.identity.cognitoIdentityId $context.identity.clientCert.subjectDN", "- - -")]
    [InlineData("[$context.requestTime] $context.requestTimeEpoch", "[12/Mar/2020:19:03:58 +0000] 1584039838")]
    [InlineData("$context.status $context.responseLength $context.responseLatency $context.dataProcessed", "200 2 0 2")]
    [InlineData("$context.integrationStatus $context.integration.integrationStatus $context.integration.status", "200 200 200")]
    [InlineData("$context.integrationLatency $context.integration.latency", "0 0")]
    [InlineData("$context.integration.requestId $context.awsEndpointRequestId", "a-request a-request")]
    [InlineData("$context.error.message $context.error.messageString $context.integrationErrorMessage", "- - -")]
    [InlineData("$context.authorizer.claims.sub $context.authorizer.error $context.authorizer.principalId", "- - -")]
    [InlineData("$context.nothing.like.this", "-")]
    [InlineData("""{"id":"$context.requestId","a":"$context.stage"}""", """{"id":"JKJaXmPLvHcESHA=","a":"dev"}""")]
    [InlineData("no variables", "no variables")]
    public async Task A_line_says_what_the_format_asks_for(string format, string line) => (await LineAsync(Logged(format))).Text.ShouldBe(line);

    [Fact]
    public async Task Lines_go_to_the_log_group_of_the_stage()
    {
        var line = await LineAsync(Logged("$context.requestId"));

        (line.Address.AccountId, line.Address.Region, line.Address.Group).ShouldBe(("123456789012", "us-east-1", "access"));
    }

    [Fact]
    public async Task A_function_that_fails_is_told_of()
    {
        var line = await LineAsync(
            Logged("$context.status $context.integrationStatus $context.integration.status $context.error.message"),
            edge => edge.Execution.FunctionError = "Unhandled");

        line.Text.ShouldBe("500 200 - Internal Server Error");
    }

    [Fact]
    public async Task A_caller_who_was_refused_is_told_of()
    {
        var api = Logged("$context.status $context.authorizer.error $context.error.messageString").Changed(s =>
        {
            s.Stages[0].Deployment.Authorizers.Add(new Authorizer
            {
                AuthorizerId = "jwt1",
                IdentitySource = { "$request.header.Authorization" },
                JwtConfiguration = new() { Issuer = "https://issuer", Audience = { "a" } },
            });
            (s.Stages[0].Deployment.Routes[0].AuthorizationType, s.Stages[0].Deployment.Routes[0].AuthorizerId) = ("JWT", "jwt1");
        });

        (await LineAsync(api)).Text.ShouldBe("401 missing: token not provided \"Unauthorized\"");
    }

    [Fact]
    public async Task A_REST_API_has_its_own_variables_too()
    {
        var sink = new Collected();
        await using var edge = await TestEdge.StartAsync(more: services => services.AddSingleton<IAccessLogSink>(sink));
        await edge.TellAsync(TestRestApis.Of(TestRestApis.Proxy(), "GET /pets/{id}").Changed(s => s.Stages[0].Stage.AccessLogSettings = new()
        {
            DestinationArn = Group,
            Format = "$context.resourcePath $context.resourceId $context.status $context.httpMethod",
        }));

        (await edge.GetAsync("/dev/pets/7")).Dispose();

        (await sink.NextAsync()).Text.ShouldBe("/pets/{id} res1 200 GET");
    }

    [Theory]
    [InlineData("AWS_PROXY", "200 201 201")]
    [InlineData("AWS", "200 200 200")]
    public async Task What_came_of_a_REST_APIs_function_is_told(string type, string expected)
    {
        var integration = TestRestApis.Proxy();
        integration.Type = type;
        integration.IntegrationResponses["200"] = new() { StatusCode = "200" };

        var line = await LineAsync(integration, edge => edge.Execution.Result = "{\"statusCode\":201}");

        line.ShouldBe(expected);
    }

    [Theory]
    [InlineData("HTTP_PROXY", "202 202 202")]
    [InlineData("HTTP", "202 202 200")]
    public async Task What_came_of_a_REST_APIs_backend_is_told(string type, string expected)
    {
        await using var backend = await Backend.StartAsync(context =>
        {
            context.Response.StatusCode = 202;
            return Task.CompletedTask;
        });
        var integration = new Aws.ApiGateway.Integration { Type = type, HttpMethod = "GET", Uri = backend.Url };
        integration.IntegrationResponses["200"] = new() { StatusCode = "200" };

        (await LineAsync(integration)).ShouldBe(expected);
    }

    [Fact]
    public async Task A_backend_that_is_away_has_no_status()
    {
        var backend = await Backend.StartAsync(_ => Task.CompletedTask);
        await backend.DisposeAsync();

        var line = await LineAsync(new Aws.ApiGateway.Integration { Type = "HTTP_PROXY", HttpMethod = "GET", Uri = backend.Url });

        line.ShouldBe("- - 500");
    }

    public static TheoryData<string> RestCases => new(ParityCases.In("rest/access-logs.json").Select(each => (string)each["name"]!));

    [Theory]
    [MemberData(nameof(RestCases))]
    public async Task A_REST_APIs_line_says_what_AWS_does(string name)
    {
        var given = ParityCases.Named("rest/access-logs.json", name);
        var sink = new Collected();
        await using var edge = await TestEdge.StartAsync(more: services => services.AddSingleton<IAccessLogSink>(sink));
        edge.Execution.Functions["guard"] = new FakeFunction { Result = (string?)given["guard"] ?? "{}" };
        await edge.TellAsync(TestRestApis.Of(TestRestApis.Proxy(), "POST /pets/{id}")
            .EachMethod(method => method.MergeFrom(JsonParser.Default.Parse<Aws.ApiGateway.Method>(given["method"]?.ToJsonString() ?? "{}")))
            .Deployed(deployment => deployment.MergeFrom(JsonParser.Default.Parse<RestDeploymentContents>(given["deployment"]?.ToJsonString() ?? "{}")))
            .Changed(s => s.Stages[0].Stage.AccessLogSettings = new() { DestinationArn = Group, Format = (string)given["format"]! }));
        var request = edge.Request(HttpMethod.Post, "/dev/pets/7");
        request.Content = new StringContent((string?)given["body"] ?? "{}", Encoding.UTF8, "application/json");
        if ((string?)given["authorization"] is { } authorization) request.Headers.TryAddWithoutValidation("Authorization", authorization);

        (await edge.SendAsync(request)).Dispose();

        (await sink.NextAsync()).Text.ShouldBe((string)given["line"]!);
    }

    /// <summary>docs/access-logs.md names what nobody can tell here: a call of either kind writes a hyphen for each.</summary>
    [Fact]
    public async Task What_the_documentation_calls_a_hyphen_is_one()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Root(), "docs", "access-logs.md"), TestContext.Current.CancellationToken);
        var names = text[text.IndexOf("Always a hyphen", StringComparison.Ordinal)..].Split('`').Where(each => each.StartsWith("$context.", StringComparison.Ordinal)).ToList();
        names.Count.ShouldBeGreaterThan(10);
        var format = string.Join(' ', names);
        var hyphens = string.Join(' ', names.Select(_ => "-"));
        var sink = new Collected();
        await using var edge = await TestEdge.StartAsync(more: services => services.AddSingleton<IAccessLogSink>(sink));
        await edge.TellAsync(TestRestApis.Of(TestRestApis.Proxy(), "GET /a")
            .Changed(s => s.Stages[0].Stage.AccessLogSettings = new() { DestinationArn = Group, Format = format }));

        (await edge.GetAsync("/dev/a")).Dispose();

        (await sink.NextAsync()).Text.ShouldBe(hyphens);
        (await LineAsync(Logged(format))).Text.ShouldBe(hyphens);
    }

    private static string Root([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..");

    private static async Task<string> LineAsync(Aws.ApiGateway.Integration integration, Action<TestEdge>? arrange = null)
    {
        var sink = new Collected();
        await using var edge = await TestEdge.StartAsync(more: services => services.AddSingleton<IAccessLogSink>(sink));
        await edge.TellAsync(TestRestApis.Of(integration, "GET /a").Changed(s => s.Stages[0].Stage.AccessLogSettings = new()
        {
            DestinationArn = Group,
            Format = "$context.integration.integrationStatus $context.integration.status $context.status",
        }));
        arrange?.Invoke(edge);
        (await edge.GetAsync("/dev/a")).Dispose();
        return (await sink.NextAsync()).Text;
    }

    private static ApiSnapshot Logged(string format) => TestApis.Http(TestApis.Lambda(), ["dev"], "GET /pets/{id}")
        .Changed(s => s.Stages[0].Stage.AccessLogSettings = new() { DestinationArn = Group, Format = format });

    private static async Task<AccessLogLine> LineAsync(ApiSnapshot api, Action<TestEdge>? arrange = null)
    {
        var sink = new Collected();
        await using var edge = await TestEdge.StartAsync(more: services => services.AddSingleton<IAccessLogSink>(sink));
        await edge.TellAsync(api);
        arrange?.Invoke(edge);
        var request = edge.Request(HttpMethod.Get, "/dev/pets/7");
        request.Headers.UserAgent.ParseAdd("a browser");
        (await edge.SendAsync(request)).Dispose();
        return await sink.NextAsync();
    }

    private sealed class Collected : IAccessLogSink
    {
        private readonly Channel<AccessLogLine> _lines = Channel.CreateUnbounded<AccessLogLine>();

        public void Keep(AccessLogLine line) => _lines.Writer.TryWrite(line);

        public async Task<AccessLogLine> NextAsync() => await _lines.Reader.ReadAsync(TestContext.Current.CancellationToken);
    }
}
