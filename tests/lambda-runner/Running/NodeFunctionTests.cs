using System.Text.Json;

namespace Gatehouse.LambdaRunner.Tests.Running;

public sealed class NodeFunctionTests
{
    [Theory]
    [InlineData("exports.handler = async (event) => ({ hello: event.name });", """{"hello":"world"}""")]
    [InlineData("exports.handler = (event) => Promise.resolve(event.name);", "\"world\"")]
    [InlineData("exports.handler = (event, context, callback) => setTimeout(() => callback(null, event.name), 5);", "\"world\"")]
    [InlineData("exports.handler = (event, context) => context.succeed(event.name);", "\"world\"")]
    [InlineData("exports.handler = (event, context) => context.done(null, [1, 2]);", "[1,2]")]
    [InlineData("exports.handler = async () => {};", "null")]
    [InlineData("exports.handler = () => {};", "null")]
    [InlineData("exports.handler = async () => 'ä€😀';", "\"ä€😀\"")]
    public async Task Every_style_of_handler_answers(string code, string expected)
    {
        await using var runner = await RunningRunner.StartAsync();
        runner.PutNode(code);

        var result = await runner.InvokeAsync("""{"name":"world"}""");

        result.Text().ShouldBe(expected);
        result.Outcome.Failed.ShouldBeFalse();
    }

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

    [Theory]
    [InlineData("index.mjs", "export const handler = async () => import.meta.url.length > 0;", null)]
    [InlineData("index.js", "export const handler = async () => import.meta.url.length > 0;", """{"type":"module"}""")]
    [InlineData("index.cjs", "exports.handler = async () => typeof require === 'function';", """{"type":"module"}""")]
    public async Task Modules_load_as_their_names_and_package_say(string file, string code, string? package)
    {
        await using var runner = await RunningRunner.StartAsync();
        var files = new Dictionary<string, string> { [file] = code };
        if (package is not null) files["package.json"] = package;
        runner.Plane.Put("f", "nodejs20.x", "index.handler", files);

        (await runner.InvokeAsync()).Text().ShouldBe("true");
    }

    [Fact]
    public async Task A_nested_handler_in_a_folder_is_found()
    {
        await using var runner = await RunningRunner.StartAsync();
        var files = new Dictionary<string, string> { ["src/api.js"] = "exports.v1 = { get: async () => 'found' };" };
        runner.Plane.Put("f", "nodejs20.x", "src/api.v1.get", files);

        (await runner.InvokeAsync()).Text().ShouldBe("\"found\"");
    }

    [Fact]
    public async Task A_callback_waits_for_the_event_loop_unless_told_otherwise()
    {
        await using var runner = await RunningRunner.StartAsync();
        runner.PutNode("""
            let late = [];
            exports.handler = (event, context, callback) => {
              if (event.ask) return callback(null, late);
              context.callbackWaitsForEmptyEventLoop = event.wait;
              late = [];
              setTimeout(() => late.push('late'), 30);
              callback(null, late);
            };
            """);

        (await runner.InvokeAsync("""{"wait":true}""")).Text().ShouldBe("""["late"]""");
        (await runner.InvokeAsync("""{"wait":false}""")).Text().ShouldBe("[]");
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
    public async Task Something_thrown_that_is_no_error_is_told_by_its_type()
    {
        await using var runner = await RunningRunner.StartAsync();
        runner.PutNode("exports.handler = async () => { throw 'boom'; };");

        (await runner.InvokeAsync()).Text().ShouldBe("""{"errorType":"string","errorMessage":"boom","trace":[]}""");
    }

    [Theory]
    [InlineData("exports.handler = async () => new Promise(() => {});", "Runtime.NodeJsExit")]
    [InlineData("exports.handler = () => new Promise(() => setTimeout(() => { throw new RangeError('later'); }, 1));", "RangeError")]
    [InlineData("exports.handler = async () => { Promise.reject(new Error('lost')); await new Promise((r) => setTimeout(r, 500)); };", "Runtime.UnhandledPromiseRejection")]
    [InlineData("exports.other = 1;", "Runtime.HandlerNotFound")]
    [InlineData("exports.handler = 1;", "Runtime.HandlerNotFound")]
    [InlineData("exports.handler = async () => {", "Runtime.UserCodeSyntaxError")]
    [InlineData("require('not-there');", "Runtime.ImportModuleError")]
    [InlineData("throw new EvalError('at once');", "EvalError")]
    public async Task Failures_have_the_types_that_Lambda_gives_them(string code, string errorType)
    {
        await using var runner = await RunningRunner.StartAsync();
        runner.PutNode(code);

        var result = await runner.InvokeAsync();

        result.Outcome.Failed.ShouldBeTrue();
        JsonDocument.Parse(result.Outcome.Payload).RootElement.GetProperty("errorType").GetString().ShouldBe(errorType);
    }

    [Fact]
    public async Task A_streamed_response_arrives_whole()
    {
        await using var runner = await RunningRunner.StartAsync();
        runner.PutNode("""
            exports.handler = awslambda.streamifyResponse(async (event, stream) => {
              stream = awslambda.HttpResponseStream.from(stream, { statusCode: 201 });
              stream.write('one ');
              stream.end('two');
            });
            """);

        (await runner.InvokeAsync()).Text().ShouldBe("{\"statusCode\":201}\0\0\0\0\0\0\0\0one two");
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
