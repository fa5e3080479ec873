using Gatehouse.Aws.Logs;

namespace Gatehouse.ControlPlane.Tests.Logs;

public sealed class LogGroupsTests
{
    private const string Arn = "arn:aws:logs:us-east-1:000000000000:log-group:g";

    [Fact]
    public async Task A_group_is_described_with_both_of_its_ARNs()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.LogGroupAsync("/aws/lambda/a");
        await bench.LogGroupAsync("/aws/lambda/b");
        await bench.LogGroupAsync("other");

        var answer = await bench.CallAsync<DescribeLogGroupsResponse>(new DescribeLogGroupsRequest { LogGroupNamePrefix = "/aws/" });

        answer.LogGroups.Select(group => group.LogGroupName).ShouldBe(["/aws/lambda/a", "/aws/lambda/b"]);
        answer.LogGroups[0].Arn.ShouldBe("arn:aws:logs:us-east-1:000000000000:log-group:/aws/lambda/a:*");
        answer.LogGroups[0].LogGroupArn.ShouldBe("arn:aws:logs:us-east-1:000000000000:log-group:/aws/lambda/a");
        answer.LogGroups[0].HasRetentionInDays.ShouldBeFalse();
    }

    [Fact]
    public async Task A_page_tells_where_the_next_begins()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        foreach (var name in new[] { "a", "b", "c" })
        {
            await bench.LogGroupAsync(name);
        }

        var first = await bench.CallAsync<DescribeLogGroupsResponse>(new DescribeLogGroupsRequest { Limit = 2 });
        var second = await bench.CallAsync<DescribeLogGroupsResponse>(new DescribeLogGroupsRequest { Limit = 2, NextToken = first.NextToken });
        var failure = await bench.FailAsync(new DescribeLogGroupsRequest { NextToken = "nonsense" });

        second.LogGroups.ShouldHaveSingleItem().LogGroupName.ShouldBe("c");
        second.HasNextToken.ShouldBeFalse();
        failure.Code.ShouldBe("InvalidParameterException");
    }

    [Fact]
    public async Task A_group_exists_once()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.LogGroupAsync();

        var failure = await bench.FailAsync(new CreateLogGroupRequest { LogGroupName = "g" });

        (failure.Code, failure.Message).ShouldBe(("ResourceAlreadyExistsException", "The specified log group already exists"));
    }

    [Theory]
    [InlineData(Arn)]
    [InlineData(Arn + ":*")]
    public async Task A_group_is_tagged_by_its_ARN_in_either_form(string arn)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.LogGroupAsync();

        await bench.DoAsync(new TagResourceRequest { ResourceArn = arn, Tags = { ["a"] = "1", ["b"] = "2" } });
        await bench.DoAsync(new UntagResourceRequest { ResourceArn = arn, TagKeys = { "b" } });

        var answer = await bench.CallAsync<ListTagsForResourceResponse>(new ListTagsForResourceRequest { ResourceArn = arn });
        answer.Tags.ShouldBe(new Dictionary<string, string> { ["a"] = "1" });
    }

    [Fact]
    public async Task Retention_is_one_of_AWSs_terms()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.LogGroupAsync();

        await bench.DoAsync(new PutRetentionPolicyRequest { LogGroupName = "g", RetentionInDays = 14 });
        var failure = await bench.FailAsync(new PutRetentionPolicyRequest { LogGroupName = "g", RetentionInDays = 2 });

        failure.Code.ShouldBe("InvalidParameterException");
        var answer = await bench.CallAsync<DescribeLogGroupsResponse>(new DescribeLogGroupsRequest());
        answer.LogGroups[0].RetentionInDays.ShouldBe(14);
    }

    [Fact]
    public async Task What_is_deleted_is_gone_with_all_its_events()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.LogGroupAsync("g", "s");
        await bench.PutAsync("s", (0, "m"));

        await bench.DoAsync(new DeleteLogGroupRequest { LogGroupName = "g" });
        (await bench.FailAsync(new FilterLogEventsRequest { LogGroupName = "g" })).Message.ShouldBe("The specified log group does not exist.");

        await bench.LogGroupAsync("g");
        (await bench.FilterAsync()).Events.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_subscription_filter_is_kept_and_said_to_send_nothing()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.LogGroupAsync();

        await bench.DoAsync(new PutSubscriptionFilterRequest { LogGroupName = "g", FilterName = "f", FilterPattern = "", DestinationArn = "arn:aws:lambda:x" });

        var answer = await bench.CallAsync<DescribeSubscriptionFiltersResponse>(new DescribeSubscriptionFiltersRequest { LogGroupName = "g" });
        var filter = answer.SubscriptionFilters.ShouldHaveSingleItem();
        (filter.FilterName, filter.Distribution, filter.FilterPattern).ShouldBe(("f", "ByLogStream", ""));
        bench.Log.Warnings.ShouldHaveSingleItem().ShouldContain("subscription filter f");
    }
}
