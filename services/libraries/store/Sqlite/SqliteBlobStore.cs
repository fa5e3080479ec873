using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Gatehouse.Store.Blobs;

namespace Gatehouse.Store.Sqlite;

/// <summary>Blobs as rows of chunks. Content arrives under a number, and has its digest, and so is there, once all of it is kept.</summary>
internal sealed class SqliteBlobStore(SqliteDatabase database, TimeProvider time) : IBlobStore
{
    public async ValueTask<BlobAddress> PutAsync(IAsyncEnumerable<ReadOnlyMemory<byte>> content, CancellationToken cancellationToken)
    {
        using var intake = new BlobIntake();
        var number = await database.WriteAsync(
            session => session.Number("INSERT INTO blobs (size) VALUES (0) RETURNING number")!.Value, cancellationToken);
        var kept = false;
        try
        {
            var ordinal = 0;
            await foreach (var chunk in intake.CutAsync(content, cancellationToken))
            {
                var bytes = AsArray(chunk);
                var place = ordinal++;
                await database.WriteAsync(
                    session => session.Execute(
                        "INSERT INTO chunks VALUES ($blob, $ordinal, $content)",
                        ("$blob", number), ("$ordinal", place), ("$content", bytes)),
                    cancellationToken);
            }

            var address = intake.Address;
            var now = time.GetUtcNow().ToUnixTimeMilliseconds();
            kept = await database.WriteAsync(session => Name(session, number, address, now), cancellationToken);
            return address;
        }
        finally
        {
            // Content that was kept before, or that never fully came.
            if (!kept)
                await database.WriteAsync(
                    session => session.Execute("DELETE FROM blobs WHERE number = $blob", ("$blob", number)), CancellationToken.None);
        }
    }

    public ValueTask<long?> FindAsync(string digest, CancellationToken cancellationToken) =>
        database.ReadAsync(
            session => session.Number("SELECT size FROM blobs WHERE digest = $digest", ("$digest", digest)), cancellationToken);

    public IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(string digest, CancellationToken cancellationToken) =>
        ReadAsync(digest, 0, long.MaxValue / 2, cancellationToken);

    public async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(
        string digest, long offset, long length, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var number = await database.ReadAsync(
            session => session.Number("SELECT number FROM blobs WHERE digest = $digest", ("$digest", digest)), cancellationToken)
            ?? throw new KeyNotFoundException($"No blob {digest} is kept.");
        var chunks = await database.ReadAsync(
            session => session.Number("SELECT count(*) FROM chunks WHERE blob = $blob", ("$blob", number)), cancellationToken);
        var window = new BlobWindow(offset, length);
        for (var ordinal = window.FirstChunk; ordinal < Math.Min(chunks!.Value, window.EndChunk); ordinal++)
        {
            var place = ordinal;
            var found = await database.ReadAsync(
                session => session.Query(
                    "SELECT content FROM chunks WHERE blob = $blob AND ordinal = $ordinal",
                    row => row.GetFieldValue<byte[]>(0), ("$blob", number), ("$ordinal", place)),
                cancellationToken);
            yield return found.Count == 1
                ? window.Cut(ordinal, found[0])
                : throw new KeyNotFoundException($"Blob {digest} was deleted while it was read.");
        }
    }

    public async ValueTask<IReadOnlyList<BlobAddress>> ListAsync(CancellationToken cancellationToken) => await database.ReadAsync(
        session => session.Query(
            "SELECT digest, size FROM blobs WHERE digest IS NOT NULL", row => new BlobAddress(row.GetString(0), row.GetInt64(1))),
        cancellationToken);

    public ValueTask<bool> DeleteAsync(string digest, DateTimeOffset unlessPutAfter, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.Execute(
                "DELETE FROM blobs WHERE digest = $digest AND NOT EXISTS (SELECT 1 FROM puts WHERE digest = $digest AND at > $after)",
                ("$digest", digest), ("$after", unlessPutAfter.ToUnixTimeMilliseconds())) == 1
            && session.Execute("DELETE FROM puts WHERE digest = $digest", ("$digest", digest)) >= 0,
        cancellationToken);

    // A full chunk is an array already, and nobody writes to it before the next is asked for.
    private static byte[] AsArray(ReadOnlyMemory<byte> chunk) =>
        MemoryMarshal.TryGetArray(chunk, out var segment) && segment.Array!.Length == chunk.Length ? segment.Array : chunk.ToArray();

    // Whether it was not kept before.
    private static bool Name(SqliteSession session, long number, BlobAddress address, long now)
    {
        session.Execute("INSERT OR REPLACE INTO puts VALUES ($digest, $now)", ("$digest", address.Digest), ("$now", now));
        return session.Execute(
            "UPDATE OR IGNORE blobs SET digest = $digest, size = $size WHERE number = $blob",
            ("$digest", address.Digest), ("$size", address.Size), ("$blob", number)) == 1;
    }
}
