using Gatehouse.ServiceDefaults.Settings;
using Microsoft.Extensions.Configuration;

namespace Gatehouse.ServiceDefaults.Tests.Settings;

public sealed class GatehouseSettingsTests
{
    [Theory]
    [InlineData(null, "127.0.0.1:4566")]
    [InlineData("0.0.0.0:4566,0.0.0.0:443", "0.0.0.0:4566 0.0.0.0:443")]
    [InlineData("localhost:5000", "127.0.0.1:5000")]
    [InlineData(":4566", "0.0.0.0:4566")]
    [InlineData("[::1]:4566", "[::1]:4566")]
    [InlineData("0.0.0.0", "0.0.0.0:4566")]
    public void The_edge_listens_where_it_is_told(string? value, string endpoints) =>
        string.Join(' ', With("GATEWAY_LISTEN", value).Listen).ShouldBe(endpoints);

    [Theory]
    [InlineData(null, "localhost.localstack.cloud", 4566)]
    [InlineData("gateway.example:8080", "gateway.example", 8080)]
    [InlineData("gateway.example", "gateway.example", 4566)]
    public void The_public_host_is_LocalStacks(string? value, string host, int port)
    {
        var settings = With("LOCALSTACK_HOST", value);

        (settings.PublicHost, settings.PublicPort).ShouldBe((host, port));
    }

    [Theory]
    [InlineData("GATEWAY_LISTEN", "nowhere")]
    [InlineData("EXTERNAL_SERVICE_PORTS_START", "many")]
    [InlineData("LAMBDA_KEEPALIVE_MS", "-1")]
    public void A_value_that_cannot_be_read_is_told_by_its_name(string name, string value) =>
        Should.Throw<SettingException>(() =>
        {
            var settings = With(name, value);
            return $"{settings.WebSocketPortsStart}{settings.LambdaKeepAlive}";
        }).Message.ShouldStartWith($"{name}={value}");

    private static GatehouseSettings With(string name, string? value) =>
        new(new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build());
}
