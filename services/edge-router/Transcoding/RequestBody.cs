using System.Buffers;
using Microsoft.AspNetCore.Http.Features;

namespace Gatehouse.EdgeRouter.Transcoding;

/// <summary>A management request's body, whole: its protocol needs all of it.</summary>
internal static class RequestBody
{
    /// <summary>Lambda's limit for a CreateFunction request, the largest of any operation. https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html</summary>
    private const int MaxBytes = 70_167_211;

    /// <summary>The bytes, or null when there are more than any operation takes.</summary>
    public static async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxBytes)
        {
            return null;
        }

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MaxBytes + 1;
        }

        var bytes = new ArrayBufferWriter<byte>((int)Math.Clamp(request.ContentLength ?? 0, 256, MaxBytes));
        int read;
        do
        {
            read = await request.Body.ReadAsync(bytes.GetMemory(), cancellationToken);
            bytes.Advance(read);
        }
        while (read > 0 && bytes.WrittenCount <= MaxBytes);

        return bytes.WrittenCount > MaxBytes ? null : bytes.WrittenMemory;
    }
}
