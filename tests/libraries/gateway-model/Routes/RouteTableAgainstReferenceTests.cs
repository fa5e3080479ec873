using Gatehouse.GatewayModel.Routes;

namespace Gatehouse.GatewayModel.Tests.Routes;

public sealed class RouteTableAgainstReferenceTests
{
    private static readonly string[] Methods = ["GET", "POST", "ANY"];
    private static readonly string[] Words = ["a", "b", "c", "a b"];
    private static readonly string[] SentWords = ["a", "b", "c", "a%20b", "d", "%61", "x%2Fy", ""];

    public static TheoryData<int> Seeds => new(Enumerable.Range(1, 50));

    /// <summary>Fifty seeds of fifty route sets with forty requests each: 100,000 comparisons over words that collide often.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_table_finds_what_the_reference_finds(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 50; round++)
        {
            var keys = RandomKeys(random);
            var table = new RouteTable<string>(keys.Select(key => KeyValuePair.Create(key, key.Text)));
            var reference = new NaiveRouteTable(keys);
            for (var request = 0; request < 40; request++)
            {
                var (method, path) = (random.GetItems(["GET", "POST", "HEAD"], 1)[0], RandomPath(random));

                table.Find(method, path).ShouldBe(reference.Find(method, path), $"{method} {path} among {string.Join(", ", keys)}");
            }
        }
    }

    private static List<RouteKey> RandomKeys(Random random)
    {
        var keys = new List<RouteKey>();
        for (var i = random.Next(1, 25); i > 0; i--)
        {
            RouteKey.TryParse($"{random.GetItems(Methods, 1)[0]} {RandomTemplate(random)}", out var key).ShouldBeTrue();
            if (!keys.Exists(key.IsSameAs)) keys.Add(key);
        }

        return keys;
    }

    private static string RandomTemplate(Random random)
    {
        var length = random.Next(0, 5);
        if (length == 0) return "/";

        var segments = Enumerable.Range(0, length).Select(i => random.Next(3) == 0 ? $"{{v{i}}}" : random.GetItems(Words, 1)[0]).ToList();
        if (random.Next(3) == 0) segments[^1] = "{proxy+}";
        return "/" + string.Join('/', segments);
    }

    private static string RandomPath(Random random) => "/" + string.Join('/', random.GetItems(SentWords, random.Next(0, 6)));
}
