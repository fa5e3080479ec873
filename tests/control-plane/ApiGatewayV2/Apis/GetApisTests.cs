using Gatehouse.Aws.ApiGatewayV2;

namespace Gatehouse.ControlPlane.Tests;

public sealed class GetApisTests
{
    [Fact]
    public async Task Pages_follow_each_other_and_the_last_has_no_token()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        for (var number = 0; number < 5; number++)
        {
            await bench.HttpApiAsync($"api{number}");
        }

        var names = new List<string>();
        var request = new GetApisRequest { MaxResults = "2" };
        ApiPage page;
        do
        {
            page = await bench.CallAsync<ApiPage>(request);
            names.AddRange(page.Items.Select(api => api.Name));
            request.NextToken = page.NextToken;
        }
        while (page.HasNextToken);

        names.ShouldBe(["api0", "api1", "api2", "api3", "api4"]);
    }

    [Fact]
    public async Task A_page_has_25_items_when_nobody_says_otherwise()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        for (var number = 0; number < 26; number++)
        {
            await bench.HttpApiAsync();
        }

        var page = await bench.CallAsync<ApiPage>(new GetApisRequest());

        page.Items.Count.ShouldBe(25);
        page.HasNextToken.ShouldBeTrue();
    }

    [Theory]
    [InlineData("0", "")]
    [InlineData("-1", "")]
    [InlineData("many", "")]
    [InlineData("", "???")]
    [InlineData("", "bm9uZSBvZiBvdXJz")]
    public async Task What_is_no_page_is_refused(string maxResults, string nextToken)
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var failure = await bench.FailAsync(new GetApisRequest { MaxResults = maxResults, NextToken = nextToken });

        failure.Code.ShouldBe("BadRequestException");
    }
}
