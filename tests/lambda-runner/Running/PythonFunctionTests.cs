using System.Text.Json;

namespace Gatehouse.LambdaRunner.Tests.Running;

public sealed class PythonFunctionTests
{
    [Theory]
    [InlineData("import os\ndef handler(event, context): return os.environ['AWS_EXECUTION_ENV']", "\"AWS_Lambda_python3.11\"")]
    [InlineData("import socket\ndef handler(event, context): return socket.gethostbyname('x.execute-api.localhost')", "\"127.0.0.1\"")]
    public async Task A_function_finds_itself_and_the_edge(string code, string expected)
    {
        await using var runner = await RunningRunner.StartAsync();
        runner.PutPython(code);

        var result = await runner.InvokeAsync("""{"name":"world"}""");

        result.Text().ShouldBe(expected);
        result.Outcome.Failed.ShouldBeFalse();
    }

    [Fact]
    public async Task A_raised_exception_is_the_answer_with_the_functions_own_frames()
    {
        await using var runner = await RunningRunner.StartAsync();
        runner.PutPython("def handler(event, context):\n    raise ValueError('no such thing')\n");

        var result = await runner.InvokeAsync();

        result.Outcome.Failed.ShouldBeTrue();
        var error = JsonDocument.Parse(result.Outcome.Payload).RootElement;
        error.GetProperty("errorType").GetString().ShouldBe("ValueError");
        error.GetProperty("errorMessage").GetString().ShouldBe("no such thing");
        error.GetProperty("requestId").GetString().ShouldBe(result.RequestId.ToString());
        error.GetProperty("stackTrace").GetArrayLength().ShouldBe(1);
        error.GetProperty("stackTrace")[0].GetString()!.ShouldContain("main.py\", line 2, in handler");
    }
}
