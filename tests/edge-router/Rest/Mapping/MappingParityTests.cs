using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Google.Protobuf;

namespace Gatehouse.EdgeRouter.Tests.Rest.Mapping;

public sealed class MappingParityTests
{
    private const string File = "rest/mappings.json";

    public static TheoryData<string> Cases => new(ParityCases.In(File).Select(each => (string)each["name"]!));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_request_is_mapped_to_this_answer(string name)
    {
        var expected = ParityCases.Named(File, name);
        await using var edge = await TestEdge.ServingAsync(SnapshotOf(expected));
        edge.Execution.Result = (string?)expected["result"] ?? "{}";
        if (expected["functionError"] is not null) edge.Execution.FunctionError = "Unhandled";

        using var response = await edge.SendAsync(RequestOf(edge, expected));

        ((int)response.StatusCode).ShouldBe((int)expected["status"]!, string.Join('\n', edge.Warnings));
        (await response.Content.ReadAsStringAsync()).ShouldBe((string)expected["body"]!);
        foreach (var (header, value) in expected["headers"]!.AsObject()) response.Header(header).ShouldBe((string)value!, header);
        if (expected["event"] is { } sent) edge.Execution.Event.ShouldBe((string)sent!);
    }

    private static Protocol.RestApiSnapshot SnapshotOf(JsonObject expected)
    {
        var integration = JsonParser.Default.Parse<Integration>(expected["integration"]!.ToJsonString());
        var snapshot = TestRestApis.Of(integration, (string)expected["method"]!);
        foreach (var (name, value) in expected["stageVariables"]?.AsObject() ?? []) snapshot.Stages[0].Stage.Variables[name] = (string)value!;
        snapshot.Stages[0].Deployment.Api.BinaryMediaTypes.Add(expected["binaryMediaTypes"]?.AsArray().Select(type => (string)type!) ?? []);
        return snapshot;
    }

    private static HttpRequestMessage RequestOf(TestEdge edge, JsonObject expected)
    {
        var sent = expected["request"]!;
        var request = edge.Request(HttpMethod.Parse(((string)expected["method"]!).Split(' ')[0]), (string)sent["path"]!);
        if (sent["body"] is { } body) request.Content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes((string)body!));
        foreach (var (name, value) in sent["headers"]?.AsObject() ?? [])
        {
            if (!request.Headers.TryAddWithoutValidation(name, (string)value!)) request.Content!.Headers.TryAddWithoutValidation(name, (string)value!);
        }

        return request;
    }
}
