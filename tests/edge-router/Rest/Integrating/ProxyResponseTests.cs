using Gatehouse.EdgeRouter.Tests.Hosting;

namespace Gatehouse.EdgeRouter.Tests.Rest.Integrating;

public sealed class ProxyResponseTests
{
    private const string File = "rest/proxy-responses.json";

    public static TheoryData<string> Cases => new(ParityCases.In(File).Select(each => (string)each["name"]!));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_result_becomes_this_answer(string name)
    {
        var expected = ParityCases.Named(File, name);
        var binary = expected["binaryMediaTypes"]?.AsArray().Select(type => (string)type!) ?? [];
        await using var edge = await TestEdge.ServingAsync(
            TestRestApis.Of(TestRestApis.Proxy(), "GET /pets").Deployed(deployment => deployment.Api.BinaryMediaTypes.Add(binary)));
        edge.Execution.Result = (string)expected["result"]!;
        var request = edge.Request(HttpMethod.Get, "/dev/pets");
        if (expected["accept"] is { } accept) request.Headers.TryAddWithoutValidation("Accept", (string)accept!);

        using var response = await edge.SendAsync(request);

        response.Header("X-Amzn-Trace-Id").ShouldBe("Root=1-5e6683be-0123456789abcdef01234567");
        if (expected["malformed"] is not null)
        {
            ((int)response.StatusCode).ShouldBe(502);
            (await response.Content.ReadAsStringAsync()).ShouldBe("""{"message": "Internal server error"}""");
            response.Header("x-amzn-ErrorType").ShouldBe("InternalServerErrorException");
            edge.Warnings.ShouldContain(line => line.Contains("malformed response"));
            return;
        }

        ((int)response.StatusCode).ShouldBe((int)expected["status"]!);
        (await response.Content.ReadAsStringAsync()).ShouldBe((string)expected["body"]!);
        foreach (var (header, value) in expected["headers"]!.AsObject()) response.Header(header).ShouldBe((string)value!, header);
    }
}
