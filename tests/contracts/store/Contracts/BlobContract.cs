using System.Security.Cryptography;
using Gatehouse.Store.Tests.Engines;
using Microsoft.Extensions.Time.Testing;

namespace Gatehouse.Store.Tests.Contracts;

public abstract class BlobContract(StoreEngineUnderTest engine) : StoreContract(engine)
{
    private const int LargestChunk = 1024 * 1024;
    private const string EmptyDigest = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UnixEpoch + TimeSpan.FromDays(20_000));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(LargestChunk, LargestChunk)]
    [InlineData(LargestChunk + 1, 7_777)]
    [InlineData(5 * LargestChunk, 3_000_000)]
    public async Task Content_comes_back_as_it_was_put(int size, int partSize)
    {
        var content = Content(size);

        var address = await Blobs.PutAsync(Parts(content, partSize), Cancel);

        address.ShouldBe(new BlobAddress(Convert.ToHexStringLower(SHA256.HashData(content)), size));
        (await Blobs.FindAsync(address.Digest, Cancel)).ShouldBe(size);
        (await ReadAsync(address.Digest)).AsSpan().SequenceEqual(content).ShouldBeTrue();
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(10, 0)]
    [InlineData(LargestChunk - 1, 2)]
    [InlineData(LargestChunk, LargestChunk)]
    [InlineData(100, 2 * LargestChunk)]
    [InlineData(3 * LargestChunk, 1_000_000)]
    [InlineData(9 * LargestChunk, 5)]
    public async Task A_part_of_the_content_is_read_without_the_rest(int offset, int length)
    {
        var content = Content((3 * LargestChunk) + 5);
        var address = await Blobs.PutAsync(Parts(content, LargestChunk), Cancel);

        using var part = new MemoryStream();
        await foreach (var chunk in Blobs.ReadAsync(address.Digest, offset, length, Cancel))
            part.Write(chunk.Span);

        part.ToArray().AsSpan().SequenceEqual(content.AsSpan().Slice(Math.Min(offset, content.Length), Math.Clamp(content.Length - offset, 0, length)))
            .ShouldBeTrue();
    }

    [Fact]
    public async Task Content_that_is_kept_already_is_kept_once()
    {
        var first = await Blobs.PutAsync(Parts(Content(10), 3), Cancel);
        var second = await Blobs.PutAsync(Parts(Content(10), 10), Cancel);
        second.ShouldBe(first);

        (await Blobs.DeleteAsync(first.Digest, DateTimeOffset.MaxValue, Cancel)).ShouldBeTrue();
        (await Blobs.FindAsync(first.Digest, Cancel)).ShouldBeNull();
        (await Blobs.ListAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_content_put_at_once_is_kept()
    {
        var content = Content(2 * LargestChunk);
        var addresses = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            Task.Run(async () => await Blobs.PutAsync(Parts(content, LargestChunk), Cancel))));

        addresses.Distinct().ShouldHaveSingleItem();
        (await ReadAsync(addresses[0].Digest)).AsSpan().SequenceEqual(content).ShouldBeTrue();
    }

    [Theory]
    [InlineData(EmptyDigest)]
    [InlineData("")]
    [InlineData("not a digest")]
    public async Task What_is_not_kept_is_neither_found_nor_read_nor_deleted(string digest)
    {
        (await Blobs.FindAsync(digest, Cancel)).ShouldBeNull();
        await Should.ThrowAsync<KeyNotFoundException>(() => ReadAsync(digest));
        (await Blobs.DeleteAsync(digest, DateTimeOffset.MaxValue, Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task Content_that_was_put_or_put_anew_since_then_is_not_deleted()
    {
        var address = await Blobs.PutAsync(Parts(Content(10), 3), Cancel);
        _clock.Advance(TimeSpan.FromHours(1));
        var later = _clock.GetUtcNow();
        (await Blobs.DeleteAsync(address.Digest, later - TimeSpan.FromHours(2), Cancel)).ShouldBeFalse();

        _clock.Advance(TimeSpan.FromHours(1));
        await Blobs.PutAsync(Parts(Content(10), 10), Cancel);
        (await Blobs.DeleteAsync(address.Digest, later, Cancel)).ShouldBeFalse();

        (await ReadAsync(address.Digest)).ShouldBe(Content(10));
        (await Blobs.DeleteAsync(address.Digest, _clock.GetUtcNow(), Cancel)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_digest_is_written_in_lower_case()
    {
        var address = await Blobs.PutAsync(Parts([], 1), Cancel);

        address.Digest.ShouldBe(EmptyDigest);
        (await Blobs.FindAsync(EmptyDigest.ToUpperInvariant(), Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Content_that_breaks_off_is_not_kept()
    {
        await Should.ThrowAsync<IOException>(async () => await Blobs.PutAsync(BrokenOff(), Cancel));

        (await Blobs.FindAsync(Convert.ToHexStringLower(SHA256.HashData(Content(LargestChunk))), Cancel)).ShouldBeNull();

        static async IAsyncEnumerable<ReadOnlyMemory<byte>> BrokenOff()
        {
            await Task.Yield();
            yield return Content(LargestChunk);
            throw new IOException("The sender left.");
        }
    }

    protected override OpenStore Open(Action<StoreOptions> place) => new(place, _clock);

    private async Task<byte[]> ReadAsync(string digest)
    {
        using var content = new MemoryStream();
        await foreach (var chunk in Blobs.ReadAsync(digest, Cancel))
        {
            chunk.Length.ShouldBeInRange(1, LargestChunk);
            content.Write(chunk.Span);
        }

        return content.ToArray();
    }

    private static byte[] Content(int size)
    {
        var content = new byte[size];
        new Random(size).NextBytes(content);
        return content;
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> Parts(byte[] content, int size)
    {
        await Task.Yield();
        for (var at = 0; at < content.Length; at += size)
            yield return content.AsMemory(at, Math.Min(size, content.Length - at));
    }
}
