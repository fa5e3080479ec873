using System.Net;
using Gatehouse.EdgeRouter.Dispatching;
using Gatehouse.EdgeRouter.Internal;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Gatehouse.EdgeRouter.Transcoding;
using Gatehouse.Protocol;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Gatehouse.EdgeRouter.Tests.Internal;

public sealed class ListingEndpointsTests
{
    [Fact]
    public async Task Resources_have_a_line_for_each_type()
    {
        var administration = new FakeAdministration();
        administration.Resources.Add(Resource("AWS::IAM::Role", "global", "a-role"));
        administration.Resources.Add(Resource("AWS::Lambda::Function", "us-east-1", "one"));
        administration.Resources.Add(Resource("AWS::Lambda::Function", "eu-west-1", "two"));
        await using var edge = await StartAsync(administration);

        var (type, body) = await GetAsync(edge, "/_localstack/resources");

        type.ShouldBe("application/x-ndjson");
        body.ShouldBe(
            """
            {"AWS::IAM::Role": [{"region_name":"global","account_id":"000000000000","resource_type":"AWS::IAM::Role","id":"a-role"}]}
            {"AWS::Lambda::Function": [{"region_name":"us-east-1","account_id":"000000000000","resource_type":"AWS::Lambda::Function","id":"one"}, {"region_name":"eu-west-1","account_id":"000000000000","resource_type":"AWS::Lambda::Function","id":"two"}]}

            """);
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData("?region=eu-west-1", "", "")]
    [InlineData("?account=111111111111&region=eu-west-1", "111111111111", "eu-west-1")]
    public async Task An_account_and_a_region_together_choose(string query, string account, string region)
    {
        var administration = new FakeAdministration();
        await using var edge = await StartAsync(administration);

        var (_, body) = await GetAsync(edge, $"/_localstack/resources{query}");

        body.ShouldBeEmpty();
        administration.Asked.ShouldBe(new ResourcesRequest { AccountId = account, Region = region });
    }

    [Theory]
    [InlineData("", """{"Runtimes":["new"]}""")]
    [InlineData("?filter=supported", """{"Runtimes":["new"]}""")]
    [InlineData("?filter=deprecated", """{"Runtimes":["old"]}""")]
    [InlineData("?filter=deprecated&filter=supported", """{"Runtimes":["new","old"]}""")]
    [InlineData("?filter=all", """{"Runtimes":["new","old"]}""")]
    [InlineData("?filter=other", """{"Runtimes":["new"]}""")]
    public async Task Runtimes_are_filtered(string query, string expected)
    {
        await using var edge = await StartAsync(new FakeAdministration());

        var (type, body) = await GetAsync(edge, $"/_aws/lambda/runtimes{query}");

        type.ShouldBe("application/json");
        body.ShouldBe(expected);
    }

    private static ListedResource Resource(string type, string region, string id) => new() { Type = type, AccountId = "000000000000", Region = region, Id = id };

    private static Task<TestEdge> StartAsync(FakeAdministration administration)
    {
        var nobody = new NoPlane();
        return TestEdge.StartAsync(expectsErrors: false, services => services
            .AddSingleton(new Blobs.BlobsClient(nobody))
            .AddSingleton<Administration.AdministrationClient>(administration)
            .AddSingleton(new StackResponses.StackResponsesClient(nobody))
            .AddKeyedSingleton<CallInvoker>("control-plane", nobody)
            .AddSingleton<IAwsApiEntry, AwsApiEntry>()
            .AddSingleton<IInternalEntry, InternalEntry>());
    }

    private static async Task<(string? Type, string Body)> GetAsync(TestEdge edge, string path)
    {
        using var answer = await edge.SendAsync(edge.Request(HttpMethod.Get, path, host: "localhost"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private sealed class FakeAdministration : Administration.AdministrationClient
    {
        public List<ListedResource> Resources { get; } = [];

        public ResourcesRequest? Asked { get; private set; }

        public override AsyncServerStreamingCall<ListedResource> ListResources(
            ResourcesRequest request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default)
        {
            Asked = request;
            return new(new Listing(Resources.GetEnumerator()), Task.FromResult(new Metadata()), () => Status.DefaultSuccess, () => [], () => { });
        }

        public override AsyncUnaryCall<LambdaRuntimes> DescribeRuntimesAsync(
            Empty request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default) =>
            new(
                Task.FromResult(new LambdaRuntimes { Supported = { "new" }, Retired = { "old" } }),
                Task.FromResult(new Metadata()),
                () => Status.DefaultSuccess,
                () => [],
                () => { });
    }

    private sealed class Listing(IEnumerator<ListedResource> resources) : IAsyncStreamReader<ListedResource>
    {
        public ListedResource Current => resources.Current;

        public Task<bool> MoveNext(CancellationToken cancellationToken) => Task.FromResult(resources.MoveNext());
    }
}
