using System.Text.Json.Nodes;
using Gatehouse.EdgeRouter.Tests.Hosting;

namespace Gatehouse.EdgeRouter.Tests.Parity;

/// <summary>What a call must be answered with: status, body, and headers by their names as they are written on the wire, null for those that must not be there.</summary>
internal static class Answered
{
    public static async Task ShouldBeAsync(HttpResponseMessage response, JsonObject call)
    {
        ((int)response.StatusCode).ShouldBe((int?)call["status"] ?? 200);
        if ((string?)call["answer"] is { } body) (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(body);
        foreach (var (name, value) in call["answerHeaders"]?.AsObject() ?? []) response.Header(name).ShouldBe((string?)value ?? "", name);
    }
}
