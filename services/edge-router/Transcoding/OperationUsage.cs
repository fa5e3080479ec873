using System.Collections.Concurrent;
using Gatehouse.AwsWire.Descriptors;

namespace Gatehouse.EdgeRouter.Transcoding;

/// <summary>
/// How often this edge has been asked for each operation of the AWS APIs since it started: what <c>/_localstack/usage</c> tells. Operations that
/// there are not are not counted, so that nobody can fill it.
/// </summary>
internal sealed class OperationUsage
{
    private readonly ConcurrentDictionary<WireOperation, Counter> _counts = new();

    public void Count(WireOperation operation) => Interlocked.Increment(ref _counts.GetOrAdd(operation, static _ => new Counter()).Value);

    /// <summary>Counts by service and operation, by LocalStack's names of its counters: <c>{"lambda:operation":{"Invoke":3}}</c>.</summary>
    public IReadOnlyDictionary<string, SortedDictionary<string, long>> Report()
    {
        var report = new SortedDictionary<string, SortedDictionary<string, long>>(StringComparer.Ordinal);
        foreach (var (operation, count) in _counts)
        {
            var counter = $"{operation.Service.Package}:operation";
            if (!report.TryGetValue(counter, out var operations)) report[counter] = operations = new(StringComparer.Ordinal);
            operations[operation.Name] = Interlocked.Read(ref count.Value);
        }

        return report;
    }

    private sealed class Counter
    {
        public long Value;
    }
}
