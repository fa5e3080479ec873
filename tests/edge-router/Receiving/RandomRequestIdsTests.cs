using Gatehouse.EdgeRouter.Receiving;

namespace Gatehouse.EdgeRouter.Tests.Receiving;

public sealed class RandomRequestIdsTests
{
    [Fact]
    public void Ids_are_sixteen_symbols_that_differ_and_can_be_typed_behind_an_option()
    {
        var ids = new RandomRequestIds();

        var many = Enumerable.Range(0, 10_000).Select(_ => ids.Next()).ToArray();

        many.ShouldBeUnique();
        many.ShouldAllBe(id => id.Length == 16 && !id.StartsWith('-') && id.EndsWith('='));
    }
}
