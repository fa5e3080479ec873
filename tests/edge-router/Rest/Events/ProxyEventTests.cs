using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gatehouse.EdgeRouter.Tests.Hosting;

namespace Gatehouse.EdgeRouter.Tests.Rest.Events;

/// <summary>
/// Requests to REST APIs and the events that functions get for them, byte for byte. Each file in golden/rest names where its facts come
/// from.
/// </summary>
public sealed class ProxyEventTests
{
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "golden", "rest");

    public static TheoryData<string> Files => new(Directory.GetFiles(Folder, "*.json").Select(Path.GetFileName)!);

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_request_becomes_exactly_this_event(string file)
    {
        var golden = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, file)))!;
        var snapshot = TestRestApis.Of(TestRestApis.Proxy(), (string)golden["method"]!);
        foreach (var (name, value) in golden["stageVariables"]?.AsObject() ?? []) snapshot.Stages[0].Stage.Variables[name] = (string)value!;
        snapshot.Stages[0].Deployment.Api.BinaryMediaTypes.Add(golden["binaryMediaTypes"]?.AsArray().Select(type => (string)type!) ?? []);
        if (golden["operationName"] is { } operation) snapshot = snapshot.EachMethod(method => method.OperationName = (string)operation!);
        await using var edge = await TestEdge.ServingAsync(snapshot);

        var head = string.Join("\r\n", golden["request"]!.AsArray().Select(line => (string)line!));
        await RawHttp.ExchangeAsync(edge.Port, Encoding.UTF8.GetBytes($"{head}\r\nConnection: close\r\n\r\n{golden["body"]}"));

        edge.Execution.Event.ShouldBe(golden["event"]!.ToJsonString(AsWritten));
    }
}
