using Gatehouse.AwsWire.Failures;
using Gatehouse.LambdaRunner.Invoking;
using Gatehouse.Protocol;
using Grpc.Core;

namespace Gatehouse.LambdaRunner.Code;

/// <summary>
/// Unpacked code on disk, one folder per digest, shared by all environments that run it. Code that nobody runs goes when the
/// cache is full, the longest unused first. Folders appear under their name only when they are complete, so that a later runner
/// can trust what it finds.
/// </summary>
internal sealed class CodeCache(Blobs.BlobsClient blobs, LambdaRunnerOptions options, TimeProvider time, ILogger<CodeCache> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _root = RootOf(options);
    private readonly Dictionary<string, CachedCode> _cached = [];
    private readonly Lock _gate = new();

    /// <summary>The folder with the code. Hand the lease back when no process uses it any more.</summary>
    public async Task<Outcome<CodeLease>> AcquireAsync(string digest)
    {
        CachedCode code;
        lock (_gate)
        {
            if (!_cached.TryGetValue(digest, out code!))
            {
                _cached[digest] = code = new CachedCode(digest, Path.Combine(_root, digest), new(() => PrepareAsync(digest)));
            }

            code.Users++;
        }

        var lease = new CodeLease(code.Path, () => Release(code));
        try
        {
            code.Bytes = await code.Prepared.Value;
            return lease;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or RpcException or UnauthorizedAccessException or ArgumentException)
        {
            Forget(code);
            RunnerLog.CodeUnavailable(logger, digest, exception);
            return InvokeFailures.Broken($"The function's code could not be prepared: {exception.Message}");
        }
    }

    /// <summary>Where code is unpacked.</summary>
    public static string RootOf(LambdaRunnerOptions options) => Path.Combine(options.CacheDirectory, "code");

    /// <summary>Counts a complete folder that an earlier run left as code that nobody runs, so that it makes room too.</summary>
    public void Adopt(string path)
    {
        var digest = Path.GetFileName(path);
        var bytes = SizeOf(path);
        lock (_gate) _cached.TryAdd(digest, new CachedCode(digest, path, new(() => PrepareAsync(digest))) { Bytes = bytes });
    }

    private async Task<long> PrepareAsync(string digest)
    {
        var path = Path.Combine(_root, digest);
        if (Directory.Exists(path)) return SizeOf(path);

        Directory.CreateDirectory(_root);
        var unpacking = Path.Combine(_root, $".{digest[..Math.Min(16, digest.Length)]}.{options.RunnerId}");
        var zipPath = unpacking + ".zip";
        try
        {
            await using var zip = new FileStream(zipPath, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 64 * 1024);
            await DownloadAsync(digest, zip);
            zip.Position = 0;
            if (Directory.Exists(unpacking)) Directory.Delete(unpacking, recursive: true);
            var size = await CodePackage.UnpackAsync(zip, unpacking, options.LargestUnzippedCode, CancellationToken.None);
            if (!Directory.Exists(path)) Directory.Move(unpacking, path);
            return size;
        }
        finally
        {
            File.Delete(zipPath);
        }
    }

    private async Task DownloadAsync(string digest, FileStream zip)
    {
        var deadline = time.GetUtcNow().UtcDateTime + Patience;
        using var call = blobs.Download(new BlobReference { Digest = digest }, deadline: deadline);
        await foreach (var chunk in call.ResponseStream.ReadAllAsync())
        {
            if (zip.Length + chunk.Data.Length > options.LargestUnzippedCode) throw new InvalidDataException("The package is too large.");
            await zip.WriteAsync(chunk.Data.Memory);
        }
    }

    /// <summary>What could not be prepared is tried anew by the next caller, unless one has begun already.</summary>
    private void Forget(CachedCode code)
    {
        lock (_gate)
        {
            if (_cached.TryGetValue(code.Digest, out var current) && ReferenceEquals(current, code)) _cached.Remove(code.Digest);
        }
    }

    private void Release(CachedCode code)
    {
        lock (_gate)
        {
            code.Users--;
            code.LastUsed = time.GetTimestamp();
            var total = _cached.Values.Sum(cached => cached.Bytes);
            var unused = _cached.Values.Where(cached => cached.Users == 0).OrderBy(cached => cached.LastUsed).ToList();
            foreach (var oldest in unused.TakeWhile(_ => total > options.CodeCacheBytes))
            {
                total -= oldest.Bytes;
                _cached.Remove(oldest.Digest);
                // Under the gate: nobody can ask for a folder that is half gone.
                Directory.Delete(oldest.Path, recursive: true);
            }
        }
    }

    private static long SizeOf(string path) =>
        new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.LinkTarget is null ? file.Length : 0);

    private sealed class CachedCode(string digest, string path, Lazy<Task<long>> prepared)
    {
        public string Digest => digest;

        public string Path => path;

        /// <summary>Downloads and unpacks once, however many ask; the size in bytes.</summary>
        public Lazy<Task<long>> Prepared => prepared;

        public int Users { get; set; }

        public long Bytes { get; set; }

        public long LastUsed { get; set; }
    }
}

/// <summary>The right to use a folder of code.</summary>
internal sealed class CodeLease(string path, Action release) : IDisposable
{
    private int _released;

    public string Path => path;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _released, 1) == 0) release();
    }
}
