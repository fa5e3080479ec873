using Gatehouse.GatewayModel.Resources;
using Gatehouse.GatewayModel.Routes;

namespace Gatehouse.GatewayModel.Tests.Resources;

public sealed class ResourceTreeAgainstReferenceTests
{
    private static readonly string[] Methods = ["GET", "POST", "ANY"];
    private static readonly string[] Words = ["a", "b", "c", "a b"];
    private static readonly string[] SentWords = ["a", "b", "c", "a%20b", "d", "%61", "x%2Fy", ""];

    public static TheoryData<int> Seeds => new(Enumerable.Range(1, 40));

    /// <summary>Forty seeds of fifty APIs with forty requests each: 80,000 comparisons over words that collide often.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_tree_finds_what_the_reference_finds(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 50; round++)
        {
            var methods = RandomMethods(random);
            var tree = new ResourceTree<string>();
            foreach (var (method, path) in methods) tree.Add(path, method, $"{method} {path}");
            var reference = new NaiveResources(methods);
            for (var request = 0; request < 40; request++)
            {
                var (method, path) = (random.GetItems(["GET", "POST", "HEAD"], 1)[0], RandomPath(random));

                tree.Find(method, path).ShouldBe(reference.Find(method, path), $"{method} {path} among {string.Join(", ", methods)}");
            }
        }
    }

    [Fact]
    public void Methods_that_http_does_not_know_are_not_any()
    {
        PathTemplate.TryParse("/a", out var path).ShouldBeTrue();
        var tree = new ResourceTree<string>();
        tree.Add(path, "ANY", "any");

        tree.Find("DELETE", "/a").ShouldBe("any");
        tree.Find("PROPFIND", "/a").ShouldBeNull();
    }

    // Variables have one name per place, as siblings of an API do.
    private static List<(string Method, PathTemplate Path)> RandomMethods(Random random)
    {
        var methods = new Dictionary<string, (string, PathTemplate)>();
        for (var i = random.Next(1, 25); i > 0; i--)
        {
            var method = random.GetItems(Methods, 1)[0];
            PathTemplate.TryParse(RandomTemplate(random), out var path).ShouldBeTrue();
            methods.TryAdd($"{method} {path}", (method, path));
        }

        return [.. methods.Values];
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
