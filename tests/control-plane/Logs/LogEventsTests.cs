using Gatehouse.Aws.Logs;

namespace Gatehouse.ControlPlane.Tests.Logs;

public sealed class LogEventsTests
{
    [Fact]
    public async Task Events_of_all_streams_come_in_the_order_of_their_times()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.LogGroupAsync("g", "a", "b");
        await bench.PutAsync("a", (10, "two"), (30, "four"));
        await bench.PutAsync("b", (0, "one"), (20, "three"));

        var answer = await bench.FilterAsync();

        answer.Messages().ShouldBe(["one", "two", "three", "four"]);
        answer.Events.Select(one => one.EventId).ShouldBeUnique();
        answer.Events.Select(one => one.EventId).ShouldBeInOrder(SortDirection.Ascending);
        answer.SearchedLogStreams.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_search_goes_on_where_its_page_ended()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.LogGroupAsync("g", "a", "b");
        await bench.PutAsync("a", (0, "one"), (0, "two"));
        await bench.PutAsync("b", (0, "three"), (1, "four"));

        var first = await bench.FilterAsync(ask => ask.Limit = 3);
        var second = await bench.FilterAsync(ask => ask.NextToken = first.NextToken);

        first.Messages().ShouldBe(["one", "two", "three"]);
        second.Messages().ShouldBe(["four"]);
        second.HasNextToken.ShouldBeFalse();
    }

    [Fact]
    public async Task A_search_keeps_to_times_streams_and_pattern()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.LogGroupAsync("g", "a", "b");
        var now = bench.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        await bench.PutAsync("a", (0, "ERROR early"), (10, "ERROR on time"), (11, "fine"), (20, "ERROR at the end"), (21, "ERROR late"));
        await bench.PutAsync("b", (10, "ERROR elsewhere"));

        var answer = await bench.FilterAsync(ask =>
        {
            ask.StartTime = now + 10;
            ask.EndTime = now + 20;
            ask.LogStreamNames.Add("a");
            ask.FilterPattern = "ERROR";
        });

        answer.Messages().ShouldBe(["ERROR on time", "ERROR at the end"]);
    }

    [Fact]
    public async Task The_newest_events_of_a_stream_come_first_and_lead_backward()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.LogGroupAsync("g", "s");
        await bench.PutAsync("s", (0, "1"), (1, "2"), (2, "3"), (3, "4"));
        Task<GetLogEventsResponse> GetAsync(string? token) => bench.CallAsync<GetLogEventsResponse>(
            token is null
                ? new GetLogEventsRequest { LogGroupName = "g", LogStreamName = "s", Limit = 3 }
                : new GetLogEventsRequest { LogGroupName = "g", LogStreamName = "s", Limit = 3, NextToken = token });

        var newest = await GetAsync(null);
        var older = await GetAsync(newest.NextBackwardToken);
        var oldest = await GetAsync(older.NextBackwardToken);
        var ahead = await GetAsync(newest.NextForwardToken);

        newest.Events.Select(one => one.Message).ShouldBe(["2", "3", "4"]);
        older.Events.Select(one => one.Message).ShouldBe(["1"]);
        oldest.Events.ShouldBeEmpty();
        oldest.NextBackwardToken.ShouldBe(older.NextBackwardToken);
        ahead.Events.ShouldBeEmpty();
        ahead.NextForwardToken.ShouldBe(newest.NextForwardToken);
    }

    [Fact]
    public async Task What_arrives_later_is_ahead_of_the_last_token()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.LogGroupAsync("g", "s");
        var request = new GetLogEventsRequest { LogGroupName = "g", LogStreamName = "s", StartFromHead = true };
        request.NextToken = (await bench.CallAsync<GetLogEventsResponse>(request)).NextForwardToken;

        await bench.PutAsync("s", (0, "m"));

        (await bench.CallAsync<GetLogEventsResponse>(request)).Events.ShouldHaveSingleItem().Message.ShouldBe("m");
    }

    [Fact]
    public async Task Planes_append_to_groups_and_streams_that_are_not_there_yet()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        await bench.AppendAsync("s", "one", "two");
        await bench.AppendAsync("s", "three");

        (await bench.FilterAsync()).Messages().ShouldBe(["one", "two", "three"]);
        var streams = await bench.CallAsync<DescribeLogStreamsResponse>(
            new DescribeLogStreamsRequest { LogGroupName = "g", OrderBy = "LastEventTime", Descending = true, Limit = 50 });
        var stream = streams.LogStreams.ShouldHaveSingleItem();
        stream.LastEventTimestamp.ShouldBe(bench.Clock.GetUtcNow().ToUnixTimeMilliseconds());
        stream.Arn.ShouldBe("arn:aws:logs:us-east-1:000000000000:log-group:g:log-stream:s");
    }

    [Fact]
    public async Task Writers_of_one_group_lose_nothing_whichever_control_plane_they_call()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await using var replica = await bench.StartReplicaAsync();

        await Task.WhenAll(Enumerable.Range(0, 40).Select(number =>
            (number % 2 == 0 ? bench : replica).AppendAsync($"s{number % 4}", $"{number}")));

        var answer = await replica.FilterAsync();
        answer.Messages().Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(0, 40).Select(number => $"{number}").Order(StringComparer.Ordinal));
        answer.Events.Select(one => one.EventId).ShouldBeUnique();
    }

    [Fact]
    public async Task Events_must_be_in_order_and_of_these_days()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.LogGroupAsync("g", "s");

        var failure = await Should.ThrowAsync<Grpc.Core.RpcException>(() => bench.PutAsync("s", (1, "b"), (0, "a")));
        var answer = await bench.PutAsync("s", (-20L * 24 * 3600 * 1000, "too old"), (0, "kept"), (3L * 3600 * 1000, "too new"));

        failure.Status.Detail.ShouldBe("InvalidParameterException");
        (answer.RejectedLogEventsInfo.TooOldLogEventEndIndex, answer.RejectedLogEventsInfo.TooNewLogEventStartIndex).ShouldBe((1, 2));
        (await bench.FilterAsync()).Messages().ShouldBe(["kept"]);
    }

    [Fact]
    public async Task What_is_not_there_is_missing_by_name()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        (await bench.FailAsync(new GetLogEventsRequest { LogGroupName = "g", LogStreamName = "s" })).Message.ShouldBe("The specified log group does not exist.");
        await bench.LogGroupAsync();
        (await bench.FailAsync(new GetLogEventsRequest { LogGroupName = "g", LogStreamName = "s" })).Message.ShouldBe("The specified log stream does not exist.");
        (await bench.FailAsync(new CreateLogStreamRequest { LogGroupName = "g", LogStreamName = "a:b" })).Code.ShouldBe("InvalidParameterException");
    }
}
