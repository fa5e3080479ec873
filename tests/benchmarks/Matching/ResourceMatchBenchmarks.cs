using BenchmarkDotNet.Attributes;
using Gatehouse.GatewayModel.Resources;
using Gatehouse.GatewayModel.Routes;

namespace Gatehouse.Benchmarks.Matching;

/// <summary>Finding the method of a REST API among that many resources. BenchmarkDotNet derives from the class.</summary>
public class ResourceMatchBenchmarks
{
    private const int PathCount = 1024;
    private const int Seed = 42;

    private readonly string[] _variable = new string[PathCount];
    private readonly string[] _yielding = new string[PathCount];
    private ResourceTree<string> _tree = new();
    private int _next;

    /// <summary>How many resources the API has: in each group a literal, a variable beside it and eight more literals.</summary>
    [Params(10, 100, 1_000, 5_000)]
    public int Routes { get; set; }

    [GlobalSetup]
    public void Compile()
    {
        _tree = new ResourceTree<string>();
        for (var i = 0; i < Routes; i++) Add(i);

        var random = new Random(Seed);
        for (var i = 0; i < PathCount; i++)
        {
            var group = random.Next(Routes / 10);
            _variable[i] = $"/service{group}/{random.Next()}";
            _yielding[i] = $"/service{group}/me";
        }
    }

    [Benchmark(Description = "match a resource with a variable")]
    public string? Variable() => _tree.Find("GET", _variable[_next++ % PathCount]);

    [Benchmark(Description = "match past a literal without the method")]
    public string? Yielding() => _tree.Find("GET", _yielding[_next++ % PathCount]);

    private void Add(int number)
    {
        var (method, last) = (number % 10) switch
        {
            0 => ("GET", "{id}"),
            1 => ("PATCH", "me"),
            var item => ("GET", $"status{item}"),
        };
        var text = $"/service{number / 10}/{last}";
        if (!PathTemplate.TryParse(text, out var path)) throw new InvalidOperationException($"{text} is no resource.");

        _tree.Add(path, method, text);
    }
}
