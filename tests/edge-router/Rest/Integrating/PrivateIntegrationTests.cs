using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Gatehouse.Protocol;
using Google.Protobuf;
using Microsoft.AspNetCore.Http;

namespace Gatehouse.EdgeRouter.Tests.Rest.Integrating;

public sealed class PrivateIntegrationTests
{
    private const string File = "rest/private-integrations.json";
    private const string LoadBalancer = "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/net/lb/1";

    public static TheoryData<string> Cases => new(ParityCases.In(File).Select(each => (string)each["name"]!));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_private_integration_leads_there(string name)
    {
        var expected = ParityCases.Named(File, name);
        await using var backends = await Backends.StartAsync(expected["targets"]!.AsObject());
        await using var edge = await TestEdge.StartAsync(options: new EdgeOptions { Listen = TestEdge.OnFreePort, VpcTargets = backends.Targets });
        await edge.TellAsync(SnapshotOf(expected));

        using var response = await edge.GetAsync("/dev/a/7?x=1");

        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe((string)expected["body"]!, string.Join('\n', edge.Warnings));
        ((int)response.StatusCode).ShouldBe((int)expected["status"]!);
        edge.Warnings.Any().ShouldBe((int)expected["status"]! >= 500);
    }

    private static RestApiSnapshot SnapshotOf(JsonObject expected)
    {
        var integration = JsonParser.Default.Parse<Integration>(expected["integration"]!.ToJsonString());
        integration.IntegrationResponses["200"] = new IntegrationResponse { StatusCode = "200" };
        return TestRestApis.Of(integration, "GET /a/{id}").Changed(snapshot =>
        {
            snapshot.VpcLinks.Add(new VpcLink { Id = "link1", TargetArns = { LoadBalancer } });
            foreach (var (name, value) in expected["stageVariables"]?.AsObject() ?? []) snapshot.Stages[0].Stage.Variables[name] = (string)value!;
        });
    }

    private sealed class Backends : IAsyncDisposable
    {
        private readonly List<Backend> _started = [];

        public Dictionary<string, Uri> Targets { get; } = [];

        public static async Task<Backends> StartAsync(JsonObject answers)
        {
            var backends = new Backends();
            foreach (var (arn, who) in answers)
            {
                var backend = await Backend.StartAsync(context =>
                    context.Response.WriteAsync($"{who} {Backend.RawTarget(context)} {context.Request.Host.Value}"));
                backends._started.Add(backend);
                backends.Targets[arn] = new Uri(backend.Url);
            }

            return backends;
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var backend in _started) await backend.DisposeAsync();
        }
    }
}
