using System.Diagnostics;
using System.Globalization;
using Gatehouse.Containers;
using Gatehouse.Store.Tests.Engines;

namespace Gatehouse.Store.Tests;

/// <summary>What was acknowledged is there after the sudden death of the process that wrote it, or of the one that kept it.</summary>
public sealed class DurabilityTests
{
    private const int EnoughWrites = 100;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SQLite_keeps_what_a_killed_process_had_acknowledged()
    {
        var directory = Directory.CreateTempSubdirectory("gatehouse-durability-").FullName;
        try
        {
            using var writer = StartWriter("sqlite", directory);
            var acknowledged = await ReadAcknowledgedAsync(writer, kill: () => Task.Run(writer.Kill));

            await using var store = new OpenStore(options => options.Sqlite.Directory = directory);
            await ShouldHaveAllAsync(store.Documents, acknowledged);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [Fact]
    public async Task Redis_keeps_what_it_had_acknowledged_before_it_was_killed()
    {
        await using var redis = await StartRedisAsync();
        using var writer = StartWriter("redis", redis.Endpoint);
        var acknowledged = await ReadAcknowledgedAsync(writer, kill: async () =>
        {
            await redis.KillAsync();
            writer.Kill();
        });

        await redis.StartAsync();

        await using var store = new OpenStore(options =>
        {
            options.Engine = StoreEngine.Redis;
            options.Redis.ConnectionString = redis.Endpoint;
        });
        await ShouldHaveAllAsync(store.Documents, acknowledged);
    }

    private static async Task<ServerProcess> StartRedisAsync()
    {
        try
        {
            return await ServerProcess.StartRedisAsync();
        }
        catch (ServerNotHereException absent)
        {
            Assert.Skip($"A Redis to kill is left out: {absent.Message}");
            throw;
        }
    }

    private static Process StartWriter(string engine, string place) => Process.Start(
        new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Gatehouse.StoreWriter.dll"), engine, place])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;

    /// <summary>Kills in the middle of writing; whatever was printed until the end was acknowledged.</summary>
    private static async Task<int> ReadAcknowledgedAsync(Process writer, Func<Task> kill)
    {
        for (var i = 0; i < EnoughWrites; i++)
            (await writer.StandardOutput.ReadLineAsync(Cancel)).ShouldNotBeNull();

        await kill();

        var rest = await writer.StandardOutput.ReadToEndAsync(Cancel);
        await writer.WaitForExitAsync(Cancel);
        // A line that the kill tore is no acknowledgement.
        return EnoughWrites + rest.Count(character => character == '\n');
    }

    private static async Task ShouldHaveAllAsync(IDocumentStore documents, int acknowledged)
    {
        (await documents.GetRevisionAsync(Cancel)).ShouldBeGreaterThanOrEqualTo(acknowledged);
        for (var number = 1; number <= acknowledged; number++)
        {
            var id = number.ToString(CultureInfo.InvariantCulture);
            var document = await documents.GetAsync(new DocumentKey("000000000000", "us-east-1", "durability/document", id), Cancel);
            document.ShouldNotBeNull($"document {id} of {acknowledged} was acknowledged").Revision.ShouldBe(number);
        }
    }
}
