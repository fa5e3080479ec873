using System.Collections.Concurrent;
using Gatehouse.AwsWire.Failures;
using Gatehouse.LambdaRunner.Invoking;
using Gatehouse.LambdaRunner.Resolving;

namespace Gatehouse.LambdaRunner.Placing;

/// <summary>
/// How many events run at once: a function with reserved concurrency up to its reservation, all others of an account and region
/// together up to the account's limit. https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html.
/// Reservations of functions that this runner has not seen do not narrow the account's pool.
/// </summary>
internal sealed class ConcurrencyLimits(PlacingRules rules)
{
    private readonly ConcurrentDictionary<(string AccountId, string Region, string? Function), Counter> _running = new();

    /// <summary>Null and a lease to dispose of when the event has ended, or why it may not run now.</summary>
    public AwsFailure? TryEnter(FunctionVersion function, out Lease lease)
    {
        var isReserved = function.ReservedConcurrency is not null;
        var counter = _running.GetOrAdd((function.AccountId, function.Region, isReserved ? function.Name : null), static _ => new Counter());
        if (Interlocked.Increment(ref counter.Running) <= (function.ReservedConcurrency ?? rules.ConcurrencyLimit))
        {
            lease = new Lease(counter);
            return null;
        }

        Interlocked.Decrement(ref counter.Running);
        lease = default;
        return isReserved ? InvokeFailures.FunctionThrottled : InvokeFailures.AccountThrottled;
    }

    /// <summary>The right of one event to run.</summary>
    public readonly struct Lease : IDisposable
    {
        private readonly Counter? _counter;

        internal Lease(Counter counter) => _counter = counter;

        public void Dispose()
        {
            if (_counter is not null) Interlocked.Decrement(ref _counter.Running);
        }
    }

    internal sealed class Counter
    {
        public int Running;
    }
}
