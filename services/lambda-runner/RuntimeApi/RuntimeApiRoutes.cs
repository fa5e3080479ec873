using System.Buffers.Text;

namespace Gatehouse.LambdaRunner.RuntimeApi;

/// <summary>
/// The paths of the Runtime API, https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html, and of the Extensions API beside it,
/// https://docs.aws.amazon.com/lambda/latest/dg/runtimes-extensions-api.html.
/// </summary>
internal static class RuntimeApiRoutes
{
    private const int UuidLength = 36;

    public static void Find(ReadOnlySpan<byte> method, ReadOnlySpan<byte> path, ref RequestHead head) =>
        head.Call = method switch
        {
            [(byte)'G', (byte)'E', (byte)'T'] => FindGet(path),
            [(byte)'P', (byte)'O', (byte)'S', (byte)'T'] => FindPost(path, ref head),
            [(byte)'P', (byte)'U', (byte)'T'] => FindPut(path),
            _ => RuntimeCall.Unknown,
        };

    private static RuntimeCall FindGet(ReadOnlySpan<byte> path) =>
        path.SequenceEqual("/2018-06-01/runtime/invocation/next"u8) ? RuntimeCall.Next
        : path.SequenceEqual("/2018-06-01/ping"u8) ? RuntimeCall.Ping
        : path.SequenceEqual("/2020-01-01/extension/event/next"u8) ? RuntimeCall.ExtensionNext
        : RuntimeCall.Unknown;

    private static RuntimeCall FindPut(ReadOnlySpan<byte> path) =>
        path.SequenceEqual("/2022-07-01/telemetry"u8) ? RuntimeCall.Telemetry
        : path.SequenceEqual("/2020-08-15/logs"u8) ? RuntimeCall.Logs
        : RuntimeCall.Unknown;

    private static RuntimeCall FindPost(ReadOnlySpan<byte> path, ref RequestHead head)
    {
        if (path.SequenceEqual("/2018-06-01/runtime/init/error"u8)) return RuntimeCall.InitError;

        var prefix = "/2018-06-01/runtime/invocation/"u8;
        if (!path.StartsWith(prefix)) return FindExtensionPost(path);

        path = path[prefix.Length..];
        var slash = path.IndexOf((byte)'/');
        if (slash < 0) return RuntimeCall.Unknown;

        var id = path[..slash];
        if (id.Length == UuidLength && Utf8Parser.TryParse(id, out Guid requestId, out var consumed) && consumed == UuidLength)
        {
            head.RequestId = requestId;
        }

        var verb = path[slash..];
        return verb.SequenceEqual("/response"u8) ? RuntimeCall.Response
            : verb.SequenceEqual("/error"u8) ? RuntimeCall.Error
            : RuntimeCall.Unknown;
    }

    private static RuntimeCall FindExtensionPost(ReadOnlySpan<byte> path) =>
        path.SequenceEqual("/2020-01-01/extension/register"u8) ? RuntimeCall.ExtensionRegister
        : path.SequenceEqual("/2020-01-01/extension/init/error"u8) ? RuntimeCall.ExtensionInitError
        : path.SequenceEqual("/2020-01-01/extension/exit/error"u8) ? RuntimeCall.ExtensionExitError
        : RuntimeCall.Unknown;
}
