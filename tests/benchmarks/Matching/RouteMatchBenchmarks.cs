using BenchmarkDotNet.Attributes;
using Gatehouse.GatewayModel.Routes;

namespace Gatehouse.Benchmarks.Matching;

/// <summary>Finding the route among that many. BenchmarkDotNet derives from the class.</summary>
public class RouteMatchBenchmarks
{
    private const int PathCount = 1024;
    private const int Seed = 42;

    private readonly string[] _literal = new string[PathCount];
    private readonly string[] _variable = new string[PathCount];
    private readonly string[] _greedy = new string[PathCount];
    private readonly string[] _unknown = new string[PathCount];
    private RouteTable<string> _table = new([]);
    private int _next;

    /// <summary>How many routes the API has: of each ten, seven with a variable, two literal and one greedy.</summary>
    [Params(10, 100, 1_000, 10_000)]
    public int Routes { get; set; }

    [GlobalSetup]
    public void Compile()
    {
        _table = new RouteTable<string>(Enumerable.Range(0, Routes).Select(RouteOf));

        var random = new Random(Seed);
        for (var i = 0; i < PathCount; i++)
        {
            var group = random.Next(Routes / 10);
            _literal[i] = $"/service{group}/status8";
            _variable[i] = $"/service{group}/items{random.Next(7)}/{random.Next()}";
            _greedy[i] = $"/service{group}/files/2026/{random.Next()}/report.pdf";
            _unknown[i] = $"/nowhere{random.Next()}/items/1";
        }
    }

    [Benchmark(Description = "match a literal route")]
    public string? Literal() => _table.Find("GET", Next(_literal));

    [Benchmark(Description = "match a route with a variable")]
    public string? Variable() => _table.Find("GET", Next(_variable));

    [Benchmark(Description = "match a greedy route")]
    public string? Greedy() => _table.Find("GET", Next(_greedy));

    [Benchmark(Description = "match nothing")]
    public string? Unknown() => _table.Find("GET", Next(_unknown));

    private string Next(string[] paths) => paths[_next++ % PathCount];

    private static KeyValuePair<RouteKey, string> RouteOf(int number)
    {
        var path = (number % 10) switch
        {
            < 7 and var item => $"items{item}/{{id}}",
            < 9 and var item => $"status{item}",
            _ => "files/{path+}",
        };
        var text = $"GET /service{number / 10}/{path}";
        return RouteKey.TryParse(text, out var key) ? new(key, text) : throw new InvalidOperationException($"{text} is no route key.");
    }
}
