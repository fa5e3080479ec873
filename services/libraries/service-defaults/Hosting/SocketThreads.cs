using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;

namespace Gatehouse.ServiceDefaults.Hosting;

/// <summary>
/// The threads that listen to sockets, one for each processor. In the planes that a request passes through they also do the work: what a
/// request waits for is always another socket, and each change of threads would cost it more than what it does in between. Whatever may wait
/// for a disk leaves them first: see <see cref="InProcess.InProcessService.RunsInPlace"/>.
/// </summary>
public static class SocketThreads
{
    /// <summary>.NET's switch, which it reads when the process opens its first socket. It has no other place than the environment.</summary>
    private const string GoOnInPlace = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";

    /// <summary>Has requests and the answers that they wait for worked on by the threads that listen to their sockets.</summary>
    public static void WorkOnSocketThreads(this WebApplicationBuilder builder)
    {
        if (Environment.GetEnvironmentVariable(GoOnInPlace) is null) Environment.SetEnvironmentVariable(GoOnInPlace, "1");
        builder.Services.Configure<SocketTransportOptions>(transport =>
        {
            transport.UnsafePreferInlineScheduling = true;
            // A connection's first buffer is there before its bytes are: asking whether there are any is a system call.
            transport.WaitForDataBeforeAllocatingBuffer = false;
        });
    }
}
