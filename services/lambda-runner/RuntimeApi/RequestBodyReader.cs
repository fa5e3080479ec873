namespace Gatehouse.LambdaRunner.RuntimeApi;

/// <summary>Reads a body of known length into one array: the array that becomes the invocation's result.</summary>
internal static class RequestBodyReader
{
    public static ValueTask<RequestBody> ReadAsync(RuntimeInput input, in RequestHead head, int mostBytes) =>
        head.IsChunked ? ChunkedBodyReader.ReadAsync(input, mostBytes)
        : head.ContentLength > mostBytes ? DiscardAsync(input, head.ContentLength)
        : head.ContentLength <= input.Untaken.Length ? new(Take(input, (int)head.ContentLength))
        : CopyAsync(input, new byte[head.ContentLength]);

    private static RequestBody Take(RuntimeInput input, int length)
    {
        var body = input.Untaken[..length].ToArray();
        input.Take(length);
        return new RequestBody(BodyEnd.Complete, body);
    }

    private static async ValueTask<RequestBody> CopyAsync(RuntimeInput input, byte[] body) =>
        await input.FillAsync(body) ? new RequestBody(BodyEnd.Complete, body) : new RequestBody(BodyEnd.Truncated, default);

    private static async ValueTask<RequestBody> DiscardAsync(RuntimeInput input, long length)
    {
        while (true)
        {
            var part = (int)Math.Min(input.Untaken.Length, length);
            input.Take(part);
            length -= part;
            if (length == 0) return new RequestBody(BodyEnd.TooLarge, default);
            if (!await input.FillAsync()) return new RequestBody(BodyEnd.Truncated, default);
        }
    }
}
