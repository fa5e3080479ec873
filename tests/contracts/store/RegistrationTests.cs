using Gatehouse.Store.Tests.Engines;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Gatehouse.Store.Tests;

public sealed class RegistrationTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_that_answers_is_healthy()
    {
        await using var store = new OpenStore(_ => { });

        (await HealthAsync(store)).Status.ShouldBe(HealthStatus.Healthy);
    }

    // Nothing listens on the discard port; the domain is reserved for names that do not resolve.
    [Theory]
    [InlineData("127.0.0.1:9")]
    [InlineData("redis.invalid:6379")]
    public async Task A_Redis_that_is_away_is_unhealthy_and_unavailable(string nowhere)
    {
        await using var store = new OpenStore(options =>
        {
            options.Engine = StoreEngine.Redis;
            options.Redis.ConnectionString = nowhere;
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
            options.Redis.KeyPrefix = " ";
            options.Redis.CommandTimeout = TimeSpan.Zero;
            options.Redis.ConnectionString = "host,noSuchOption=1";
        });

        Should.Throw<OptionsValidationException>(() => store.Documents).Failures.Count().ShouldBe(5);
    }

    private static async Task<HealthReportEntry> HealthAsync(OpenStore store) =>
        (await store.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Cancel)).Entries["store"];
}
