using Gatehouse.EdgeRouter.Throttling;

namespace Gatehouse.EdgeRouter.Tests.Throttling;

public sealed class TokenBucketTests
{
    private static readonly DateTimeOffset Start = DateTimeOffset.UnixEpoch;

    [Fact]
    public void As_many_as_the_burst_pass_at_once_and_not_one_more()
    {
        var bucket = new TokenBucket(rate: 1, burst: 3);

        Enumerable.Range(0, 5).Select(_ => bucket.TryTake(Start)).ShouldBe([true, true, true, false, false]);
    }

    [Fact]
    public void Tokens_come_at_the_rate()
    {
        var bucket = new TokenBucket(rate: 2, burst: 1);
        bucket.TryTake(Start);

        bucket.TryTake(Start.AddMilliseconds(499)).ShouldBeFalse();
        bucket.TryTake(Start.AddMilliseconds(500)).ShouldBeTrue();
        bucket.TryTake(Start.AddMilliseconds(501)).ShouldBeFalse();
    }

    [Fact]
    public void However_long_nobody_calls_there_are_never_more_than_the_burst()
    {
        var bucket = new TokenBucket(rate: 100, burst: 2);
        bucket.TryTake(Start);

        Enumerable.Range(0, 4).Count(_ => bucket.TryTake(Start.AddHours(1))).ShouldBe(2);
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(5, 0)]
    public void A_limit_of_nothing_lets_nobody_pass(double rate, double burst) =>
        new TokenBucket(rate, burst).TryTake(Start.AddHours(1)).ShouldBeFalse();

    [Fact]
    public void Requests_that_are_counted_late_bring_no_tokens_with_them()
    {
        var bucket = new TokenBucket(rate: 1, burst: 1);
        bucket.TryTake(Start.AddSeconds(10));

        bucket.TryTake(Start).ShouldBeFalse();
        bucket.TryTake(Start.AddSeconds(10.5)).ShouldBeFalse();
        bucket.TryTake(Start.AddSeconds(11)).ShouldBeTrue();
    }
}
