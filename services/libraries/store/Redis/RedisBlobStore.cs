using System.Runtime.CompilerServices;
using Gatehouse.Store.Blobs;
using StackExchange.Redis;

namespace Gatehouse.Store.Redis;

/// <summary>Blobs as lists of chunks. Content arrives under an upload's key and takes its digest's name when all of it is there.</summary>
internal sealed class RedisBlobStore(RedisConnection connection, TimeProvider time) : IBlobStore
{
    // What a caller abandons goes by itself.
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    private readonly RedisKeys _keys = connection.Keys;

    public async ValueTask<BlobAddress> PutAsync(IAsyncEnumerable<ReadOnlyMemory<byte>> content, CancellationToken cancellationToken)
    {
        using var intake = new BlobIntake();
        var upload = _keys.Upload(await connection.CallAsync(redis => redis.StringIncrementAsync(_keys.Uploads), cancellationToken));
        var chunks = 0;
        await foreach (var chunk in intake.CutAsync(content, cancellationToken))
        {
            await connection.CallAsync(redis => AppendAsync(redis, upload, chunk), cancellationToken);
            chunks++;
        }

        var address = intake.Address;
        var kept = await connection.CallAsync(
            redis => redis.ScriptEvaluateAsync(
                RedisScripts.KeepBlob,
                [_keys.Blobs, _keys.Blob(address.Digest), upload, _keys.Puts],
                [address.Digest, address.Size, chunks, time.GetUtcNow().ToUnixTimeMilliseconds()]),
            cancellationToken);
        return (int)kept >= 0 ? address : throw new StoreUnavailableException(
            "Redis lost a part of the content.", new TimeoutException($"An upload may pause for {LongestPause}."));
    }

    public async ValueTask<long?> FindAsync(string digest, CancellationToken cancellationToken) =>
        (long?)await connection.CallAsync(redis => redis.HashGetAsync(_keys.Blobs, digest), cancellationToken);

    public IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(string digest, CancellationToken cancellationToken) =>
        ReadAsync(digest, 0, long.MaxValue / 2, cancellationToken);

    public async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(
        string digest, long offset, long length, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var size = await FindAsync(digest, cancellationToken) ?? throw new KeyNotFoundException($"No blob {digest} is kept.");
        var window = new BlobWindow(offset, Math.Min(length, size - offset));
        for (var ordinal = window.FirstChunk; ordinal < window.EndChunk; ordinal++)
        {
            var place = ordinal;
            var chunk = await connection.CallAsync(redis => redis.ListGetByIndexAsync(_keys.Blob(digest), place), cancellationToken);
            if (chunk.IsNull)
                throw new KeyNotFoundException($"Blob {digest} was deleted while it was read.");

            ReadOnlyMemory<byte> bytes = chunk;
            yield return window.Cut(ordinal, bytes);
        }
    }

    public async ValueTask<IReadOnlyList<BlobAddress>> ListAsync(CancellationToken cancellationToken)
    {
        var kept = await connection.CallAsync(redis => redis.HashGetAllAsync(_keys.Blobs), cancellationToken);
        return [.. kept.Select(blob => new BlobAddress(blob.Name.ToString(), (long)blob.Value))];
    }

    public async ValueTask<bool> DeleteAsync(string digest, DateTimeOffset unlessPutAfter, CancellationToken cancellationToken) =>
        (int)await connection.CallAsync(
            redis => redis.ScriptEvaluateAsync(
                RedisScripts.ForgetBlob, [_keys.Blobs, _keys.Blob(digest), _keys.Puts], [digest, unlessPutAfter.ToUnixTimeMilliseconds()]),
            cancellationToken) == 1;

    private static async Task<bool> AppendAsync(IDatabase redis, RedisKey upload, ReadOnlyMemory<byte> chunk)
    {
        var appended = redis.ListRightPushAsync(upload, chunk);
        var prolonged = redis.KeyExpireAsync(upload, LongestPause);
        await Task.WhenAll(appended, prolonged);
        return true;
    }
}
