using Gatehouse.GatewayModel.Routes;

namespace Gatehouse.GatewayModel.Tests.Routes;

public sealed class RouteTableTests
{
    // The example of https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html
    [Theory]
    [InlineData("GET", "/pets/dog/1", "GET /pets/dog/1")]
    [InlineData("GET", "/pets/dog/2", "GET /pets/dog/{id}")]
    [InlineData("GET", "/pets/cat/1", "GET /pets/{proxy+}")]
    [InlineData("POST", "/test/5", "ANY /{proxy+}")]
    [InlineData("GET", "/", "$default")]
    public void The_documented_example_holds(string method, string path, string expected) =>
        Match(method, path, "GET /pets/dog/1", "GET /pets/dog/{id}", "GET /pets/{proxy+}", "ANY /{proxy+}", "$default").ShouldBe(expected);

    [Fact]
    public void A_specific_method_beats_any_even_with_a_variable_path() =>
        Match("GET", "/pets", "ANY /pets", "GET /{a}").ShouldBe("GET /{a}");

    [Fact]
    public void A_full_match_of_any_method_beats_a_greedy_one_of_the_specific() =>
        Match("GET", "/pets", "ANY /pets", "GET /{a+}").ShouldBe("ANY /pets");

    [Fact]
    public void The_greedy_variable_with_the_longest_literal_prefix_wins() =>
        Match("GET", "/a/b/c", "GET /{p+}", "GET /a/{p+}", "GET /a/b/{p+}").ShouldBe("GET /a/b/{p+}");

    [Fact]
    public void A_literal_that_leads_nowhere_gives_way_to_a_variable() =>
        Match("GET", "/a/b/d", "GET /a/b/c", "GET /a/{x}/d").ShouldBe("GET /a/{x}/d");

    [Theory]
    [InlineData("/hello", "GET /hello")]
    [InlineData("/hello/", null)]
    [InlineData("/Hello", null)]
    [InlineData("//hello", null)]
    public void A_trailing_slash_and_case_are_significant(string path, string? expected) => Match("GET", path, "GET /hello").ShouldBe(expected);

    [Theory]
    [InlineData("/metrics/", "GET /metrics/{proxy+}")]
    [InlineData("/metrics/a//b", "GET /metrics/{proxy+}")]
    [InlineData("/metrics", null)]
    public void A_greedy_variable_wants_a_slash_before_it(string path, string? expected) => Match("GET", path, "GET /metrics/{proxy+}").ShouldBe(expected);

    [Fact]
    public void A_variable_does_not_take_an_empty_segment() => Match("GET", "/pets/", "GET /pets/{id}").ShouldBeNull();

    [Theory]
    [InlineData("/a%20b", "GET /a b")]
    [InlineData("/caf%C3%A9", "GET /café")]
    [InlineData("/x%2Fy", "GET /{one}")]
    [InlineData("/%zz", "GET /{one}")]
    public void Segments_are_split_before_they_are_decoded(string path, string expected) =>
        Match("GET", path, "GET /a b", "GET /café", "GET /{one}", "GET /x/y").ShouldBe(expected);

    [Fact]
    public void Head_is_not_served_by_a_route_of_get() => Match("HEAD", "/a", "GET /a").ShouldBeNull();

    [Fact]
    public void Finding_a_route_allocates_nothing()
    {
        var table = TableOf([.. Enumerable.Range(0, 1000).Select(i => $"GET /service{i}/{{id}}/items"), "ANY /{proxy+}"]);
        table.Find("GET", "/service500/7/items");

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            table.Find("GET", "/service500/7/items");
            table.Find("GET", "/service500/a%20b/items");
            table.Find("POST", "/service%35%30%30/a/b/c/");
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    internal static RouteTable<string> TableOf(IEnumerable<string> keys) => new(keys.Select(text =>
    {
        RouteKey.TryParse(text, out var key).ShouldBeTrue();
        return KeyValuePair.Create(key, text);
    }));

    private static string? Match(string method, string path, params string[] keys)
    {
        var table = TableOf(keys);
        return table.Find(method, path) ?? table.Default;
    }
}
