namespace Gatehouse.Journeys.Tests.Running;

/// <summary>A story told against a running Gatehouse. When it fails, what the processes said stands beside the failure.</summary>
public abstract class Journey(RunningGatehouse gatehouse) : IAsyncLifetime
{
    internal static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected RunningGatehouse Gatehouse => gatehouse;

    public virtual ValueTask InitializeAsync()
    {
        if (gatehouse is FourPlanes && RedisServer.Absence is { } absence) Assert.Skip($"Journeys over four planes are left out: {absence}");
        return ValueTask.CompletedTask;
    }

    public virtual ValueTask DisposeAsync()
    {
        if (TestContext.Current.TestState?.Result is TestResult.Failed) TestContext.Current.TestOutputHelper?.WriteLine(gatehouse.Said());
        gatehouse.ShouldHaveLoggedNoErrors();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
