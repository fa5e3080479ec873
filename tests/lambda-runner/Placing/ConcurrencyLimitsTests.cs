using Gatehouse.LambdaRunner.Placing;

namespace Gatehouse.LambdaRunner.Tests.Placing;

public sealed class ConcurrencyLimitsTests
{
    private readonly ConcurrencyLimits _limits = new(new PlacingRules(TimeSpan.FromMinutes(1), ConcurrencyLimit: 2));

    [Fact]
    public void Functions_without_a_reservation_share_the_accounts_limit()
    {
        var (one, other) = (TestFunctions.Create(), TestFunctions.Create(revision => revision.Configuration.FunctionName = "g"));

        _limits.TryEnter(one, out var lease).ShouldBeNull();
        _limits.TryEnter(other, out _).ShouldBeNull();
        var refused = _limits.TryEnter(one, out _);

        refused!.Code.ShouldBe("TooManyRequestsException");
        refused.HttpStatus.ShouldBe(429);
        refused.Members["Reason"].ShouldBe("ConcurrentInvocationLimitExceeded");
        lease.Dispose();
        _limits.TryEnter(one, out _).ShouldBeNull();
    }

    [Fact]
    public void A_reservation_of_zero_throttles_every_event()
    {
        var function = TestFunctions.Create(revision => revision.ReservedConcurrentExecutions = 0);

        _limits.TryEnter(function, out _)!.Members["Reason"].ShouldBe("ReservedFunctionConcurrentInvocationLimitExceeded");
    }
}
