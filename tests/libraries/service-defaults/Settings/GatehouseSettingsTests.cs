using Gatehouse.ServiceDefaults.Hosting;
using Gatehouse.ServiceDefaults.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

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

    [Theory]
    [InlineData(null, "localhost")]
    [InlineData("localhost.localstack.cloud:14566", "localhost")]
    [InlineData("localstack:4566", "localstack")]
    public void Ports_of_WebSocket_APIs_are_shown_on_the_machine_that_the_public_host_names(string? value, string host) =>
        With("LOCALSTACK_HOST", value).WebSocketHost.ShouldBe(host);

    [Theory]
    [InlineData(null, true, false)]
    [InlineData("1", true, true)]
    [InlineData("0", false, false)]
    public void Persistence_is_wanted_demanded_or_neither(string? value, bool wanted, bool demanded)
    {
        var settings = With("PERSISTENCE", value);

        (settings.Persists, settings.MustPersist).ShouldBe((wanted, demanded));
    }

    [Fact]
    public void The_older_names_of_the_port_range_still_count() => With("SERVICE_INSTANCES_PORTS_START", "4600").WebSocketPortsStart.ShouldBe(4600);

    [Fact]
    public void Variables_that_are_set_are_told() =>
        With("LAMBDA_KEEPALIVE_MS", "5").Variables.ShouldBe(new Dictionary<string, string> { ["LAMBDA_KEEPALIVE_MS"] = "5" });

    [Fact]
    public void Origins_are_separated_by_commas()
    {
        var origins = With("EXTRA_CORS_ALLOWED_ORIGINS", "http://localhost:3000, https://app.example").Origins;

        origins.MoreOrigins.ShouldBe(["http://localhost:3000", "https://app.example"]);
        (origins.RefusesForeign, origins.WritesHeaders, origins.AnswersPreflights, origins.MarksAnswers).ShouldBe((true, true, true, true));
    }

    [Theory]
    [InlineData(null, null, LogLevel.Information)]
    [InlineData("1", null, LogLevel.Debug)]
    [InlineData("1", "warn", LogLevel.Warning)]
    [InlineData(null, "trace-internal", LogLevel.Trace)]
    public void DEBUG_and_LS_LOG_say_how_much_is_logged(string? debug, string? level, LogLevel expected) => LogLevels.Read(
        new ConfigurationBuilder().AddInMemoryCollection([new("DEBUG", debug), new("LS_LOG", level)]).Build()).ShouldBe(expected);

    [Fact]
    public void LocalStacks_prefix_may_stand_before_a_name_and_the_name_itself_wins()
    {
        Environment.SetEnvironmentVariable("LOCALSTACK_LAMBDA_KEEPALIVE_MS", "1");
        Environment.SetEnvironmentVariable("LOCALSTACK_EXTERNAL_SERVICE_PORTS_END", "2");
        Environment.SetEnvironmentVariable("EXTERNAL_SERVICE_PORTS_END", "3");

        var settings = new GatehouseSettings(PlaneHost.CreateBuilder([], "test").Configuration);

        (settings.LambdaKeepAlive, settings.WebSocketPortsEnd).ShouldBe((TimeSpan.FromMilliseconds(1), 3));
    }

    [Fact]
    public void LOCALSTACK_DEBUG_is_DEBUG()
    {
        Environment.SetEnvironmentVariable("LOCALSTACK_DEBUG", "1");
        var level = LogLevels.Read(PlaneHost.CreateBuilder([], "test").Configuration);
        Environment.SetEnvironmentVariable("LOCALSTACK_DEBUG", null);

        level.ShouldBe(LogLevel.Debug);
    }

    private static GatehouseSettings With(string name, string? value) =>
        new(new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build());
}
