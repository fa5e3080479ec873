using Gatehouse.EdgeRouter.Tests.Hosting;

namespace Gatehouse.EdgeRouter.Tests.Parity;

/// <summary>
/// Calls that are data: what an API is (<see cref="GivenApi"/>), what a client says to it, what comes of that (<see cref="Answered"/>). Each
/// file that is named here, of tests/parity/http-api or of tests/parity/rest-api, is about one part of an API.
/// </summary>
public sealed class CallParityTests
{
    private const string Rest = "rest/";

    private static readonly string[] Files =
    [
        "access-logs", "backends", "cors", "domains", "events", "failures", "function-urls", "guards", "limits", "mapped-calls", "routes", "services", "throttling",
        "rest/authorizers", "rest/backends", "rest/canaries", "rest/domains", "rest/events", "rest/failures", "rest/gateway-responses", "rest/keys",
        "rest/policies", "rest/throttling", "rest/user-pools", "rest/validation",
    ];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var file in Files)
            {
                foreach (var each in ParityCases.In($"{file}.json")) cases.Add(file, (string)each["name"]!);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_call_is_answered_as_AWS_does(string file, string name)
    {
        var given = ParityCases.Named($"{file}.json", name);
        await using var api = await GivenApi.StartAsync(given, file.StartsWith(Rest, StringComparison.Ordinal) ? GivenRestApis.In : GivenHttpApis.In);

        foreach (var call in given["calls"]!.AsArray().Select(each => each!.AsObject()))
        {
            using var response = await api.SendAsync(call);

            await Answered.ShouldBeAsync(response, call);
            api.ShouldHaveSeen(call);
            if (call["log"] is { } line) (await api.NextLineAsync()).ShouldBe((string)line!);
        }
    }
}
