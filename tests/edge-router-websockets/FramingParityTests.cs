using System.Text.Json.Nodes;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;

namespace Gatehouse.EdgeRouterWebSockets.Tests;

/// <summary>Every case of framing.json: how messages are cut into frames on their way in and out.</summary>
public sealed class FramingParityTests
{
    public static TheoryData<string> Cases => ParityCases.NamesIn("framing.json");

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Messages_are_cut_into_frames_as_on_AWS(string name)
    {
        var @case = ParityCases.Find("framing.json", name);
        await using var edge = await RunningEdge.StartAsync(Apis.With("$connect", "$default").TwoWay());
        edge.Functions.On("$default", $$"""{"statusCode":200,"body":"{{LettersOf(@case["replies"])}}"}""");
        using var client = await RawClient.ConnectAsync(edge);
        var id = (string)(await edge.Functions.EventOf("$connect"))["requestContext"]!["connectionId"]!;

        if (@case["posts"] is { } posts) (await edge.SendAsync(HttpMethod.Post, $"/@connections/{id}", new StringContent(LettersOf(posts)))).Dispose();
        else await SendAsync(client, [.. (@case["sends"]?.AsArray() ?? [2]).Select(length => (int)length!)]);

        if ((int?)@case["arrives"] is { } length) ((string)(await edge.Functions.EventOf("$default"))["body"]!).ShouldBe(new string('x', length));
        await ShouldHearAsync(client, @case["frames"]?.AsArray() ?? []);
    }

    private static string LettersOf(JsonNode? length) => new('x', (int?)length ?? 0);

    private static async Task SendAsync(RawClient client, int[] lengths)
    {
        for (var frame = 0; frame < lengths.Length; frame++)
        {
            var payload = new byte[lengths[frame]];
            Array.Fill(payload, (byte)'x');
            await client.SendAsync(frame == 0 ? RawClient.Text : RawClient.Continuation, payload, final: frame == lengths.Length - 1);
        }
    }

    private static async Task ShouldHearAsync(RawClient client, JsonArray lengths)
    {
        for (var frame = 0; frame < lengths.Count; frame++)
        {
            var (final, opcode, payload) = await client.ReadFrameAsync();
            (final, opcode, payload.Length).ShouldBe(
                (frame == lengths.Count - 1, frame == 0 ? RawClient.Text : RawClient.Continuation, (int)lengths[frame]!), $"frame {frame}");
        }
    }
}
