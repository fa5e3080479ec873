using Gatehouse.EdgeRouter.WebSockets.Sessions;

namespace Gatehouse.EdgeRouterWebSockets.Tests;

public sealed class FrameBoundaryTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(100_000)]
    public void Headers_are_found_however_the_bytes_are_cut(int pieceLength)
    {
        var frames = new (byte Opcode, int Length)[] { (1, 5), (9, 0), (1, 126), (0, 40_000), (2, 70_000), (8, 2) };
        byte[] bytes = [.. frames.SelectMany(frame => Frame(frame.Opcode, frame.Length))];
        var found = new List<FrameHeader>();
        var boundary = new FrameBoundary(found.Add);

        for (var at = 0; at < bytes.Length;)
        {
            var taken = boundary.Take(bytes.AsSpan(at, Math.Min(pieceLength, bytes.Length - at)));
            taken.ShouldBeGreaterThan(0);
            at += taken;
        }

        found.ShouldBe(frames.Select(frame => new FrameHeader(frame.Opcode, IsMasked: true, (ulong)frame.Length)));
        boundary.PayloadLeft.ShouldBe(0ul);
    }

    [Fact]
    public void No_more_is_taken_than_belongs_to_one_frame()
    {
        byte[] bytes = [.. Frame(1, 5), .. Frame(1, 5)];
        var boundary = new FrameBoundary(_ => { });

        boundary.Take(bytes).ShouldBe(bytes.Length / 2);
    }

    [Fact]
    public void A_length_beyond_all_memory_is_told_as_it_is()
    {
        FrameHeader? found = null;
        var boundary = new FrameBoundary(header => found = header);

        boundary.Take([0x81, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1, 2, 3, 4, 5]);

        found.ShouldBe(new FrameHeader(1, IsMasked: true, ulong.MaxValue));
    }

    private static byte[] Frame(byte opcode, int length) =>
    [
        (byte)(0x80 | opcode),
        .. length switch
        {
            < 126 => (byte[])[(byte)(0x80 | length)],
            <= ushort.MaxValue => [0x80 | 126, (byte)(length >> 8), (byte)length],
            _ => [0x80 | 127, 0, 0, 0, 0, (byte)(length >> 24), (byte)(length >> 16), (byte)(length >> 8), (byte)length],
        },
        1, 2, 3, 4,
        .. new byte[length],
    ];
}
