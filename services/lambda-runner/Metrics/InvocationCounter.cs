using Gatehouse.Protocol;

namespace Gatehouse.LambdaRunner.Metrics;

/// <summary>What a function did in a minute.</summary>
internal sealed class InvocationCounter
{
    private const string Namespace = "AWS/Lambda";

    private readonly Lock _gate = new();
    private int _invocations;
    private int _errors;
    private int _throttles;
    private double _total;
    private double _shortest = double.MaxValue;
    private double _longest;

    public void Ran(double milliseconds, bool failed)
    {
        lock (_gate)
        {
            _invocations++;
            _errors += failed ? 1 : 0;
            _total += milliseconds;
            _shortest = Math.Min(_shortest, milliseconds);
            _longest = Math.Max(_longest, milliseconds);
        }
    }

    public void Throttled()
    {
        lock (_gate) _throttles++;
    }

    /// <summary>For the function, and the same for all functions together.</summary>
    public IEnumerable<MetricSample> ToSamples(FunctionMinute key)
    {
        lock (_gate)
        {
            return [.. Samples(key, ofFunction: true), .. Samples(key, ofFunction: false)];
        }
    }

    private IEnumerable<MetricSample> Samples(FunctionMinute key, bool ofFunction)
    {
        if (_invocations > 0)
        {
            yield return Sample(key, ofFunction, "Invocations", "Count", _invocations, _invocations, 1, 1);
            yield return Sample(key, ofFunction, "Errors", "Count", _invocations, _errors, _errors < _invocations ? 0 : 1, _errors > 0 ? 1 : 0);
            yield return Sample(key, ofFunction, "Duration", "Milliseconds", _invocations, _total, _shortest, _longest);
        }

        if (_invocations + _throttles > 0)
        {
            yield return Sample(
                key, ofFunction, "Throttles", "Count", _invocations + _throttles, _throttles, _invocations > 0 ? 0 : 1, _throttles > 0 ? 1 : 0);
        }
    }

    private static MetricSample Sample(
        FunctionMinute key, bool ofFunction, string metric, string unit, double count, double sum, double minimum, double maximum)
    {
        var sample = new MetricSample
        {
            AccountId = key.AccountId,
            Region = key.Region,
            Namespace = Namespace,
            MetricName = metric,
            Unit = unit,
            Values = new MetricMinute { Minute = key.Minute, Count = count, Sum = sum, Minimum = minimum, Maximum = maximum },
        };
        if (ofFunction) sample.Dimensions["FunctionName"] = key.Function;
        return sample;
    }
}
