namespace Gatehouse.Store.Tests.Engines;

public sealed class SqliteUnderTest : StoreEngineUnderTest
{
    private readonly string _root = Directory.CreateTempSubdirectory("gatehouse-contract-").FullName;
    private int _places;

    public override string Name => "SQLite";

    public override StorePlace NewPlace()
    {
        var directory = Path.Combine(_root, $"{Interlocked.Increment(ref _places)}");
        // There is no connection to lose: the file is in the process.
        return new StorePlace(options => options.Sqlite.Directory = directory, () => Task.CompletedTask);
    }

    public override ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }

    protected override Task StartAsync() => Task.CompletedTask;
}
