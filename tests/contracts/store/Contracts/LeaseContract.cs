using Gatehouse.Store.Tests.Engines;

namespace Gatehouse.Store.Tests.Contracts;

public abstract class LeaseContract(StoreEngineUnderTest engine) : StoreContract(engine)
{
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(50);

    [Fact]
    public async Task A_lease_that_is_held_is_renewed_by_its_holder_and_refused_to_others()
    {
        (await AcquireAsync("one", Long)).ShouldBeTrue();
        (await AcquireAsync("other", Long)).ShouldBeFalse();
        (await AcquireAsync("one", Long)).ShouldBeTrue();
    }

    [Fact]
    public async Task Leases_of_different_names_do_not_hinder_each_other()
    {
        (await AcquireAsync("one", Long)).ShouldBeTrue();
        (await Documents.TryAcquireLeaseAsync(Key("another"), "other", Long, Cancel)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_lease_that_ended_is_taken_over()
    {
        await AcquireAsync("one", Short);

        await UntilAcquiredAsync("other");

        (await AcquireAsync("one", Long)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_renewal_may_shorten_a_lease()
    {
        await AcquireAsync("one", Long);
        await AcquireAsync("one", Short);

        await UntilAcquiredAsync("other");
    }

    [Fact]
    public async Task A_lease_that_was_given_up_is_free()
    {
        await AcquireAsync("one", Long);
        await Documents.ReleaseLeaseAsync(Key("lease"), "one", Cancel);

        (await AcquireAsync("other", Long)).ShouldBeTrue();
    }

    [Fact]
    public async Task Nobody_gives_up_a_lease_of_another()
    {
        await AcquireAsync("one", Long);
        await Documents.ReleaseLeaseAsync(Key("lease"), "other", Cancel);

        (await AcquireAsync("other", Long)).ShouldBeFalse();
    }

    [Fact]
    public async Task Of_many_contenders_one_holds()
    {
        var held = await Task.WhenAll(Enumerable.Range(0, 32).Select(number => Task.Run(() => AcquireAsync($"{number}", Long))));

        held.Count(acquired => acquired).ShouldBe(1);
    }

    private async Task<bool> AcquireAsync(string holder, TimeSpan duration) =>
        await Documents.TryAcquireLeaseAsync(Key("lease"), holder, duration, Cancel);

    // The end of a lease is the store's to tell: asking is the only way to await it.
    private async Task UntilAcquiredAsync(string holder)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(Patience);
        while (!await Documents.TryAcquireLeaseAsync(Key("lease"), holder, Long, patience.Token))
            patience.Token.ThrowIfCancellationRequested();
    }
}
