using Gatehouse.Store.Tests.Engines;

namespace Gatehouse.Store.Tests.Contracts;

public abstract class RaceContract(StoreEngineUnderTest engine) : StoreContract(engine)
{
    private const int Rounds = 200;

    [Fact]
    public async Task Of_two_writers_that_expect_the_same_revision_one_wins()
    {
        var revision = (await CommitAsync(Put("contended"))).Revision;
        for (var round = 0; round < Rounds; round++)
        {
            var expected = revision;
            var outcomes = await Task.WhenAll(
                Task.Run(() => CommitAsync(Put("contended", "left", expected), Put($"left {round}"))),
                Task.Run(() => CommitAsync(Put("contended", "right", expected), Put($"right {round}"))));

            var winner = outcomes.Where(outcome => outcome.Committed).ShouldHaveSingleItem();
            outcomes.Where(outcome => !outcome.Committed).ShouldHaveSingleItem().Conflict.ShouldBe(Key("contended"));
            var leftWon = outcomes[0].Committed;
            Text(await Documents.GetAsync(Key("contended"), Cancel)).ShouldBe(leftWon ? "left" : "right");
            (await Documents.GetAsync(Key($"left {round}"), Cancel) is not null).ShouldBe(leftWon);
            (await Documents.GetAsync(Key($"right {round}"), Cancel) is not null).ShouldBe(!leftWon);
            revision = winner.Revision;
        }
    }

    [Fact]
    public async Task Of_many_creators_one_creates()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 32).Select(number =>
            Task.Run(() => CommitAsync(Put("once", $"{number}", DocumentWrite.MustNotExist)))));

        outcomes.Count(outcome => outcome.Committed).ShouldBe(1);
    }

    [Fact]
    public async Task Counters_miss_no_step_under_concurrency()
    {
        var values = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ =>
            Task.Run(async () => await Documents.IncrementAsync(Key("counter"), 3, Cancel))));

        values.Order().ShouldBe(Enumerable.Range(1, 100).Select(step => step * 3L));
        (await Documents.IncrementAsync(Key("counter"), -300, Cancel)).ShouldBe(0);
        (await Documents.IncrementAsync(Key("another"), 5, Cancel)).ShouldBe(5);
    }
}
