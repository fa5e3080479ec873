using Gatehouse.LambdaRunner.Code;
using Gatehouse.LambdaRunner.Tests.Running;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gatehouse.LambdaRunner.Tests.Code;

public sealed class CodeCacheTests : IDisposable
{
    private readonly ControlPlane _plane = new();
    private readonly LambdaRunnerOptions _options = new() { CacheDirectory = Directory.CreateTempSubdirectory("gh-cache-").FullName };

    [Fact]
    public async Task Everyone_who_runs_the_code_shares_one_folder()
    {
        var digest = Put("a", "x");
        var cache = Cache();

        var leases = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => cache.AcquireAsync(digest)));

        leases.Select(lease => lease.Value!.Path).Distinct().Count().ShouldBe(1);
        (await File.ReadAllTextAsync(Path.Combine(leases[0].Value!.Path, "a"))).ShouldBe("x");
    }

    [Fact]
    public async Task Code_that_nobody_keeps_is_a_failure_and_asked_for_again()
    {
        var cache = Cache();

        (await cache.AcquireAsync(new string('0', 64))).Failure!.HttpStatus.ShouldBe(500);
        _plane.PutBlob(new string('0', 64), ControlPlane.Zip(new Dictionary<string, string> { ["a"] = "x" }));

        (await cache.AcquireAsync(new string('0', 64))).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task The_longest_unused_code_goes_when_the_cache_is_full()
    {
        _options.CodeCacheBytes = 10;
        var (first, second, used) = (Put("a", "123456"), Put("a", "654321"), Put("a", "abcdef"));
        var cache = Cache();
        var kept = (await cache.AcquireAsync(used)).Value!;

        var older = (await cache.AcquireAsync(first)).Value!;
        var newer = (await cache.AcquireAsync(second)).Value!;
        older.Dispose();
        newer.Dispose();

        Directory.Exists(older.Path).ShouldBeFalse();
        Directory.Exists(kept.Path).ShouldBeTrue();
    }

    [Fact]
    public async Task Code_of_an_earlier_run_counts_and_goes_when_the_cache_is_full()
    {
        _options.CodeCacheBytes = 10;
        var (earlier, now) = (Put("a", "123456"), Put("a", "654321"));
        (await Cache().AcquireAsync(earlier)).Value!.Dispose();
        var cache = Cache();

        await LookAsync(cache);
        (await cache.AcquireAsync(now)).Value!.Dispose();

        Folders.ShouldBe([now]);
    }

    [Fact]
    public async Task Code_of_an_earlier_run_is_used_again()
    {
        var digest = Put("a", "x");
        (await Cache().AcquireAsync(digest)).Value!.Dispose();
        var cache = Cache();

        await LookAsync(cache);

        (await File.ReadAllTextAsync(Path.Combine((await cache.AcquireAsync(digest)).Value!.Path, "a"))).ShouldBe("x");
    }

    [Fact]
    public async Task What_was_never_finished_goes_once_nobody_can_be_at_it()
    {
        foreach (var (name, age) in new[] { (".old", 2), (".new", 0) })
        {
            var folder = Directory.CreateDirectory(Path.Combine(CodeCache.RootOf(_options), name));
            folder.LastWriteTimeUtc = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-age);
        }

        await LookAsync(Cache());

        Folders.ShouldBe([".new"]);
    }

    public void Dispose() => Directory.Delete(_options.CacheDirectory, recursive: true);

    private CodeCache Cache() => new(_plane.Blobs, _options, TimeProvider.System, NullLogger<CodeCache>.Instance);

    private IEnumerable<string?> Folders => Directory.EnumerateDirectories(CodeCache.RootOf(_options)).Select(Path.GetFileName);

    private async Task LookAsync(CodeCache cache)
    {
        using var earlier = new EarlierCode(cache, _options, TimeProvider.System, NullLogger<EarlierCode>.Instance);
        await earlier.StartAsync(CancellationToken.None);
        await earlier.ExecuteTask!;
    }

    private string Put(string file, string content) =>
        _plane.Put("f", "nodejs20.x", "a.b", new Dictionary<string, string> { [file] = content }).CodeDigest;
}
