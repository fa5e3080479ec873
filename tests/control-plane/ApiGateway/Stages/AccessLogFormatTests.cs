using Gatehouse.Aws.ApiGateway;

namespace Gatehouse.ControlPlane.Tests;

public sealed class AccessLogFormatTests
{
    private static readonly string Longest = new('x', 3 * 1024);

    [Fact]
    public async Task A_stage_of_a_REST_API_logs_lines_of_up_to_3_KB()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.ServedRestApiAsync();
        await bench.DeployAsync(api, "dev");
        UpdateStageRequest Logging(string format) => new()
        {
            RestApiId = api.Id,
            StageName = "dev",
            PatchOperations = { new PatchOperation { Op = "replace", Path = "/accessLogSettings/format", Value = format } },
        };

        var refused = await bench.FailAsync(Logging(Longest + "x"));
        await bench.CallAsync<Stage>(Logging(Longest));

        refused.Message.ShouldBe("Access log format must be at most 3 KB");
    }
}
