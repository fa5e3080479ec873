using Gatehouse.Aws.Logs;

namespace Gatehouse.ControlPlane.Tests.Logs;

public sealed class LogBoundsTests
{
    [Fact]
    public async Task A_full_group_loses_its_oldest_events()
    {
        await using var bench = await ControlPlaneBench.StartAsync(options => options.LargestLogGroup = 400 * 1024);
        var large = new string('x', 40 * 1024);

        for (var number = 0; number < 30; number++)
        {
            await bench.AppendAsync($"s{number % 3}", $"{number:D2} {large}");
            bench.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var kept = (await bench.FilterAsync()).Events.Select(one => one.Message[..2]).ToArray();
        kept.Length.ShouldBeInRange(7, 10);
        kept[^1].ShouldBe("29");
        kept.ShouldBe(Enumerable.Range(30 - kept.Length, kept.Length).Select(number => $"{number:D2}"));
        var group = (await bench.CallAsync<DescribeLogGroupsResponse>(new DescribeLogGroupsRequest())).LogGroups[0];
        group.StoredBytes.ShouldBe(kept.Length * (large.Length + 3 + 26));
    }

    [Fact]
    public async Task A_group_of_too_many_streams_loses_those_longest_without_an_event()
    {
        await using var bench = await ControlPlaneBench.StartAsync(options => options.MostLogStreams = 10);

        for (var number = 0; number < 25; number++)
        {
            await bench.AppendAsync($"s{number:D2}", $"{number:D2}");
            bench.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var streams = (await bench.CallAsync<DescribeLogStreamsResponse>(new DescribeLogStreamsRequest { LogGroupName = "g" })).LogStreams;
        streams.Count.ShouldBeInRange(9, 10);
        streams[^1].LogStreamName.ShouldBe("s24");
        (await bench.FilterAsync()).Messages().ShouldBe(streams.Select(stream => stream.LogStreamName[1..]));
        bench.Log.Warnings.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_is_older_than_the_retention_is_neither_shown_nor_kept()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.AppendAsync("s", "old");
        await bench.DoAsync(new PutRetentionPolicyRequest { LogGroupName = "g", RetentionInDays = 1 });

        bench.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1));
        var shown = await bench.FilterAsync();
        await bench.AppendAsync("t", "new");

        shown.Events.ShouldBeEmpty();
        var group = (await bench.CallAsync<DescribeLogGroupsResponse>(new DescribeLogGroupsRequest())).LogGroups[0];
        group.StoredBytes.ShouldBe("new".Length + 26);
    }
}
