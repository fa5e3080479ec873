using Gatehouse.ServiceDefaults.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Gatehouse.ServiceDefaults.Tests.Hosting;

public sealed class PlaneHostTests
{
    /// <summary>Each of these has a line for every request or call: writing them costs more than the request.</summary>
    [Theory]
    [InlineData("Yarp.ReverseProxy.Forwarder.HttpForwarder")]
    [InlineData("Microsoft.AspNetCore.Routing.EndpointMiddleware")]
    [InlineData("Grpc.AspNetCore.Server.ServerCallHandler")]
    public async Task Libraries_tell_nothing_of_single_requests(string category)
    {
        await using var host = PlaneHost.CreateBuilder([], "test").Build();

        host.Services.GetRequiredService<ILoggerFactory>().CreateLogger(category).IsEnabled(LogLevel.Information).ShouldBeFalse();
    }
}
