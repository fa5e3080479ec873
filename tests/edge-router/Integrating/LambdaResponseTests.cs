using Gatehouse.EdgeRouter.Tests.Hosting;

namespace Gatehouse.EdgeRouter.Tests.Integrating;

public sealed class LambdaResponseTests
{
    private const string File = "lambda-responses.json";

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var each in ParityCases.In(File))
            {
                foreach (var version in each["versions"]!.AsArray()) cases.Add((string)version!, (string)each["name"]!);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_result_becomes_this_answer(string version, string name)
    {
        var expected = ParityCases.Named(File, name);
        await using var edge = await TestEdge.ServingAsync(TestApis.Http(TestApis.Lambda(version), ["$default"], "$default"));
        edge.Execution.Result = (string)expected["result"]!;

        using var response = await edge.GetAsync("/");

        ((int)response.StatusCode).ShouldBe((int)expected["status"]!);
        (await response.Content.ReadAsStringAsync()).ShouldBe((string)expected["body"]!);
        foreach (var (header, value) in expected["headers"]!.AsObject()) HeaderOf(response, header).ShouldBe((string)value!);
        HeaderOf(response, "Apigw-Requestid").ShouldBe("JKJaXmPLvHcESHA=");
    }

    private static string HeaderOf(HttpResponseMessage response, string name) =>
        string.Join('|', response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .Where(header => header.Key.Equals(name, StringComparison.Ordinal))
            .SelectMany(header => header.Value));
}
