using Gatehouse.ConnectionRegistry.Directory;
using Gatehouse.ConnectionRegistry.InMemory;
using Microsoft.Extensions.Time.Testing;

namespace Gatehouse.Connections.Tests;

public sealed class InMemoryOrphansTests : OrphansContract
{
    private readonly FakeTimeProvider _time = new();

    public InMemoryOrphansTests() => Directory = new InMemoryConnectionDirectory(new LeaseClock(_time));

    protected override IConnectionDirectory Directory { get; }

    protected override void Advance(TimeSpan time) => _time.Advance(time);
}
