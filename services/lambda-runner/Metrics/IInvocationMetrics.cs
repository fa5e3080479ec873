using Gatehouse.LambdaRunner.Resolving;

namespace Gatehouse.LambdaRunner.Metrics;

/// <summary>Counts what functions do. Implementations neither block nor throw.</summary>
internal interface IInvocationMetrics
{
    void Ran(FunctionVersion function, TimeSpan duration, bool failed);

    void Throttled(FunctionVersion function);
}

/// <summary>Counts nothing: for runners without anybody to report to.</summary>
internal sealed class NoInvocationMetrics : IInvocationMetrics
{
    public void Ran(FunctionVersion function, TimeSpan duration, bool failed)
    {
    }

    public void Throttled(FunctionVersion function)
    {
    }
}
