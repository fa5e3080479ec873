using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Gatehouse.Protocol;
using Google.Protobuf;

namespace Gatehouse.EdgeRouter.Tests.Rest.Responding;

public sealed class RefusalParityTests
{
    private const string File = "rest/refusals.json";
    private const string Guard = "guard";
    private const string Key = "a-key-of-more-than-twenty-characters";

    public static TheoryData<string> Cases => new(ParityCases.In(File).Select(each => (string)each["name"]!));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_request_is_refused_with_this_answer(string name)
    {
        var expected = ParityCases.Named(File, name);
        await using var edge = await ServingAsync(expected);

        for (var i = 0; i < ((int?)expected["callsBefore"] ?? 0); i++) (await edge.SendAsync(RequestOf(edge, expected))).Dispose();
        using var response = await edge.SendAsync(RequestOf(edge, expected));

        ((int)response.StatusCode).ShouldBe((int)expected["status"]!, string.Join('\n', edge.Warnings));
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe((string)expected["body"]!);
        response.Header("x-amzn-ErrorType").ShouldBe((string)expected["errorType"]!);
        (response.Header("X-Amzn-Trace-Id").Length > 0).ShouldBe(expected["traced"] is not null);
        foreach (var (header, value) in expected["headers"]?.AsObject() ?? []) response.Header(header).ShouldBe((string)value!, header);
        if (expected["guard"] is { } guard) edge.Execution.Functions[Guard].Events.Count.ShouldBe((int)guard["asked"]!);
    }

    private static async Task<TestEdge> ServingAsync(JsonObject expected)
    {
        var edge = await TestEdge.StartAsync();
        if (expected["guard"] is { } guard) edge.Execution.Functions[Guard] = new FakeFunction { Result = (string)guard["result"]!, Error = (string?)guard["error"] };
        if (expected["function"] is { } function) Arrange(edge.Execution, function);

        var told = new List<DiscoveryEvent> { new() { RestApiChanged = SnapshotOf(expected) } };
        if (expected["plan"] is { } plan) told.Add(new DiscoveryEvent { UsageChanged = UsageOf(Read<UsagePlan>(plan)) });
        await edge.TellAsync([.. told]);
        return edge;
    }

    private static void Arrange(FakeExecution execution, JsonNode function)
    {
        execution.Result = (string?)function["result"] ?? "{}";
        execution.FunctionError = (string?)function["error"];
        if ((int?)function["refusedWith"] is { } status) execution.FailWith(new AwsFailure("Refused", status, "refused"));
    }

    private static RestApiSnapshot SnapshotOf(JsonObject expected)
    {
        var snapshot = TestRestApis.Of(TestRestApis.Proxy(), $"{VerbOf(expected)} /a").Deployed(deployment =>
        {
            if (expected["deployment"] is { } parts) deployment.MergeFrom(Read<RestDeploymentContents>(parts));
        });
        return expected["method"] is { } method ? snapshot.EachMethod(each => each.MergeFrom(Read<Method>(method))) : snapshot;
    }

    private static UsageSnapshot UsageOf(UsagePlan plan)
    {
        plan.Id = "plan1";
        plan.ApiStages.Add(new ApiStage { ApiId = TestRestApis.Id, Stage = TestRestApis.Stage });
        return new UsageSnapshot
        {
            AccountId = "123456789012",
            Region = "us-east-1",
            ApiKeys = { new ApiKey { Id = "key1", Value = Key, Enabled = true } },
            UsagePlans = { new UsagePlanSnapshot { Plan = plan, ApiKeyIds = { "key1" } } },
        };
    }

    private static HttpRequestMessage RequestOf(TestEdge edge, JsonObject expected)
    {
        var sent = expected["request"];
        var request = edge.Request(HttpMethod.Parse(VerbOf(expected)), (string?)sent?["path"] ?? "/dev/a");
        foreach (var (name, value) in sent?["headers"]?.AsObject() ?? []) request.Headers.TryAddWithoutValidation(name, (string)value!);
        if (sent?["body"] is { } body) request.Content = new StringContent((string)body!, mediaType: new("application/json"));
        return request;
    }

    private static string VerbOf(JsonObject expected) => expected["request"]?["body"] is null ? "GET" : "POST";

    private static T Read<T>(JsonNode json)
        where T : IMessage, new() => JsonParser.Default.Parse<T>(json.ToJsonString());
}
