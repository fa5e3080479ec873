using Gatehouse.Store.Tests.Engines;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Gatehouse.Store.Tests;

public sealed class RegistrationTests
{
    // Nothing listens on the discard port.
    private const string Nowhere = "127.0.0.1:9,connectRetry=0";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_that_answers_is_healthy()
    {
        await using var store = new OpenStore(_ => { });

        (await HealthAsync(store)).Status.ShouldBe(HealthStatus.Healthy);
    }

    [Fact]
    public async Task A_Redis_that_is_away_is_unhealthy_and_unavailable()
    {
        await using var store = new OpenStore(options =>
        {
            options.Engine = StoreEngine.Redis;
            options.Redis.ConnectionString = Nowhere;
            options.Redis.CommandTimeout = TimeSpan.FromMilliseconds(200);
        });

        (await HealthAsync(store)).Status.ShouldBe(HealthStatus.Unhealthy);
        await Should.ThrowAsync<StoreUnavailableException>(async () => await store.Documents.GetRevisionAsync(Cancel));
        await Should.ThrowAsync<StoreUnavailableException>(async () => await store.Blobs.FindAsync("digest", Cancel));
    }

    [Fact]
    public async Task Everything_wrong_with_the_options_is_told()
    {
        await using var store = new OpenStore(options =>
        {
            options.Engine = StoreEngine.Redis;
            options.CommitsInFeed = 0;
            options.Sqlite.Directory = " ";
            options.Redis.KeyPrefix = "any*";
            options.Redis.CommandTimeout = TimeSpan.Zero;
            options.Redis.ConnectionString = "host,noSuchOption=1";
        });

        Should.Throw<OptionsValidationException>(() => store.Documents).Failures.Count().ShouldBe(5);
    }

    private static async Task<HealthReportEntry> HealthAsync(OpenStore store) =>
        (await store.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Cancel)).Entries["store"];
}
