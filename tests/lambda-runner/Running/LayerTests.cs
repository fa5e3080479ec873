namespace Gatehouse.LambdaRunner.Tests.Running;

public sealed class LayerTests
{
    /// <summary>An extension that prints what it is told.</summary>
    private const string Agent =
        """
        #!/usr/bin/env node
        const fs = require('fs');
        const http = require('http');
        const [hostname, port] = process.env.AWS_LAMBDA_RUNTIME_API.split(':');
        const call = (method, path, headers, body) => new Promise((resolve, reject) => {
          const request = http.request({ hostname, port, method, path: `/2020-01-01/extension/${path}`, headers }, (response) => {
            let text = '';
            response.on('data', (data) => { text += data; });
            response.on('end', () => resolve({ id: response.headers['lambda-extension-identifier'], text }));
          });
          request.on('error', reject);
          request.end(body);
        });
        (async () => {
          const events = JSON.stringify({ events: ['INVOKE', 'SHUTDOWN'] });
          const { id } = await call('POST', 'register', { 'Lambda-Extension-Name': 'agent' }, events);
          for (;;) {
            fs.writeFileSync(`${process.env.TMPDIR}/waits`, '');
            const told = JSON.parse((await call('GET', 'event/next', { 'Lambda-Extension-Identifier': id })).text);
            console.log(`agent was told ${told.eventType}`);
            if (told.eventType === 'SHUTDOWN') process.exit(0);
          }
        })();
        """;

    [Fact]
    public async Task Node_finds_modules_of_layers_and_the_last_layer_wins()
    {
        await using var runner = await RunningRunner.StartAsync();
        PutLayer(runner, "one", ("nodejs/node_modules/a/index.js", "module.exports = 'a1';"), ("nodejs/node_modules/b/index.js", "module.exports = 'b1';"));
        PutLayer(runner, "two", ("nodejs/node_modules/b/index.js", "module.exports = 'b2';"));
        runner.PutNode("exports.handler = async () => [require('a'), require('b')];", revision => revision.LayerDigests.Add(["one", "two"]));

        (await runner.InvokeAsync()).Text().ShouldBe("""["a1","b2"]""");
    }

    [Fact]
    public async Task Python_finds_packages_of_layers()
    {
        await using var runner = await RunningRunner.StartAsync();
        PutLayer(runner, "one", ("python/shared.py", "NAME = 'layer'"));
        runner.PutPython("import shared\ndef handler(event, context):\n    return shared.NAME\n", revision => revision.LayerDigests.Add("one"));

        (await runner.InvokeAsync()).Text().ShouldBe("\"layer\"");
    }

    [Fact]
    public async Task Programs_of_layers_are_in_the_path()
    {
        await using var runner = await RunningRunner.StartAsync();
        PutLayer(runner, "one", ("bin/tool", "x"));
        runner.PutNode(
            "exports.handler = async () => process.env.PATH.split(':').some(path => require('fs').existsSync(path + '/tool'));",
            revision => revision.LayerDigests.Add("one"));

        (await runner.InvokeAsync()).Text().ShouldBe("true");
    }

    [Fact]
    public async Task An_extension_runs_beside_the_function_and_is_told_of_the_end()
    {
        var runner = await RunningRunner.StartAsync();
        await using (runner)
        {
            PutLayer(runner, "one", ("extensions/agent", Agent));
            runner.PutNode("exports.handler = async () => 1;", revision => revision.LayerDigests.Add("one"));

            (await runner.InvokeAsync()).Text().ShouldBe("1");
            (await runner.InvokeAsync()).Text().ShouldBe("1");

            await runner.Log.WhenLoggedAsync(line => line == "EXTENSION\tName: agent\tState: Ready\tEvents: [INVOKE, SHUTDOWN]");
            for (var repeat = 0; repeat < 2; repeat++) await runner.Log.WhenLoggedAsync(line => line == "agent was told INVOKE");
        }

        await runner.Log.WhenLoggedAsync(line => line == "agent was told SHUTDOWN");
    }

    [Fact]
    public async Task An_extension_that_never_registers_and_leaves_is_told_while_another_waits()
    {
        await using var runner = await RunningRunner.StartAsync();
        PutLayer(runner, "one", ("extensions/agent", Agent), ("extensions/broken", "#!/bin/sh\nwhile [ ! -e \"$TMPDIR/waits\" ]; do :; done\nexit 7\n"));
        runner.PutNode("exports.handler = async () => 1;", revision => revision.LayerDigests.Add("one"));

        (await runner.InvokeAsync()).Text().ShouldContain("\"errorType\":\"Extension.Crash\"");

        await runner.Log.WhenLoggedAsync(line => line == "agent was told SHUTDOWN");
    }

    [Fact]
    public async Task A_layer_that_is_not_kept_is_told()
    {
        await using var runner = await RunningRunner.StartAsync();
        runner.PutNode("exports.handler = async () => 1;", revision => revision.LayerDigests.Add("none"));

        var result = await runner.Invoker.InvokeAsync(RunningRunner.Request("f", "{}"), CancellationToken.None);

        result.Failure!.Code.ShouldBe("ServiceException");
    }

    private static void PutLayer(RunningRunner runner, string digest, params (string Path, string Text)[] files) =>
        runner.Plane.PutBlob(digest, ControlPlane.Zip(files.ToDictionary(file => file.Path, file => file.Text)));
}
