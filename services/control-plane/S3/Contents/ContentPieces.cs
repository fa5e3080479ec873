using Gatehouse.Aws.Traits;

namespace Gatehouse.ControlPlane.S3.Contents;

/// <summary>Content as pieces of blobs: cut and put together without touching a byte of it.</summary>
internal static class ContentPieces
{
    /// <summary>The pieces of a part of the content.</summary>
    public static Content Cut(Content content, long offset, long length)
    {
        var cut = new Content { Size = length };
        foreach (var piece in content.Pieces)
        {
            var from = Math.Clamp(offset, 0, piece.Length);
            var taken = Math.Clamp(offset + length - from, 0, piece.Length - from);
            if (taken > 0)
            {
                cut.Pieces.Add(new ContentPiece { Digest = piece.Digest, Offset = piece.Offset + from, Length = taken });
            }

            length -= taken;
            offset = Math.Max(offset - piece.Length, 0);
        }

        return cut;
    }

    /// <summary>Contents one behind the other.</summary>
    public static Content Join(IEnumerable<Content> contents)
    {
        var whole = new Content();
        foreach (var content in contents)
        {
            whole.Pieces.Add(content.Pieces);
            whole.Size += content.Size;
        }

        return whole;
    }
}
