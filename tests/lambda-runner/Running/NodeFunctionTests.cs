using System.Text.Json;

namespace Gatehouse.LambdaRunner.Tests.Running;

public sealed class NodeFunctionTests
{
    [Theory]
    [InlineData("NODE_EXTRA_CA_CERTS", false)]
    [InlineData("AWS_CA_BUNDLE", true)]
    [InlineData("REQUESTS_CA_BUNDLE", true)]
    [InlineData("SSL_CERT_FILE", true)]
    public async Task Functions_trust_the_edge(string variable, bool trustsTheRestOfTheWorld)
    {
        await using var runner = await RunningRunner.StartAsync();
        runner.PutNode($"exports.handler = async () => require('fs').readFileSync(process.env.{variable}, 'utf8').trim();");

        var trusted = (await runner.InvokeAsync()).Text();

        trusted.ShouldContain("the edge's authority");
        (trusted == "\"the edge's authority\"").ShouldBe(!trustsTheRestOfTheWorld || !File.Exists("/etc/ssl/certs/ca-certificates.crt"));
    }

    [Fact]
    public async Task A_thrown_error_is_the_answer_with_its_type_message_and_trace()
    {
        await using var runner = await RunningRunner.StartAsync();
        runner.PutNode("exports.handler = async () => { throw new TypeError('no such thing'); };");

        var result = await runner.InvokeAsync();

        result.Outcome.Failed.ShouldBeTrue();
        var error = JsonDocument.Parse(result.Outcome.Payload).RootElement;
        error.GetProperty("errorType").GetString().ShouldBe("TypeError");
        error.GetProperty("errorMessage").GetString().ShouldBe("no such thing");
        error.GetProperty("trace")[0].GetString().ShouldBe("TypeError: no such thing");
    }

    [Fact]
    public async Task Handlers_learn_about_their_invocation_from_the_context_and_the_environment()
    {
        await using var runner = await RunningRunner.StartAsync();
        runner.PutNode(
            """
            exports.handler = async (event, context) => [
              context.functionName, context.invokedFunctionArn, context.memoryLimitInMB, context.getRemainingTimeInMillis() > 5000,
              context.awsRequestId, process.env.MINE, process.env.AWS_ENDPOINT_URL, process.env._X_AMZN_TRACE_ID.startsWith('Root=1-'),
            ];
            """,
            revision => revision.Configuration.Environment = new() { Variables = { ["MINE"] = "mine" } });

        var result = await runner.InvokeAsync();

        result.Text().ShouldBe(
            $"""["f","arn:aws:lambda:us-east-1:000000000000:function:f","128",true,"{result.RequestId}","mine","http://127.0.0.1:4566",true]""");
    }

    [Fact]
    public async Task Names_of_apis_lead_to_the_edge_for_sockets_and_for_fetch()
    {
        await using var runner = await RunningRunner.StartAsync();
        runner.PutNode("""
            const http = require('node:http');
            exports.handler = async () => {
              const server = http.createServer((request, response) => response.end(request.headers.host.split(':')[0]));
              await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
              const { port } = server.address();
              const fetched = await (await fetch(`http://abc.execute-api.localhost.localstack.cloud:${port}/`)).text();
              const { address } = await require('node:dns').promises.lookup('abc.execute-api.localhost');
              server.closeAllConnections();
              server.close();
              return [fetched, address];
            };
            """);

        (await runner.InvokeAsync()).Text().ShouldBe("""["abc.execute-api.localhost.localstack.cloud","127.0.0.1"]""");
    }
}
