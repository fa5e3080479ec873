using System.Text.Json;

namespace Gatehouse.LambdaRunner.Tests.Running;

public sealed class PythonFunctionTests
{
    [Theory]
    [InlineData("def handler(event, context): return {'hello': event['name']}", """{"hello": "world"}""")]
    [InlineData("def handler(event, context): return None", "null")]
    [InlineData("def handler(event, context): return b'raw'", "raw")]
    [InlineData("import decimal\ndef handler(event, context): return [decimal.Decimal('1.10'), 'x']", """[1.10, "x"]""")]
    [InlineData("def handler(event, context): return context.function_name", "\"f\"")]
    [InlineData("import os\ndef handler(event, context): return os.environ['AWS_EXECUTION_ENV']", "\"AWS_Lambda_python3.11\"")]
    [InlineData("import socket\ndef handler(event, context): return socket.gethostbyname('x.execute-api.localhost')", "\"127.0.0.1\"")]
    public async Task A_handler_answers_with_what_it_returns(string code, string expected)
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

    [Theory]
    [InlineData("import not_there", "Runtime.ImportModuleError", "Unable to import module 'main': No module named 'not_there'")]
    [InlineData("other = 1", "Runtime.HandlerNotFound", "Handler 'handler' missing on module 'main'")]
    [InlineData("raise KeyError('at once')", "KeyError", "'at once'")]
    [InlineData("def handler(event, context): return object()", "Runtime.MarshalError", "Unable to marshal response: Object of type object is not JSON serializable")]
    [InlineData("import sys\ndef handler(event, context): sys.exit(3)", "Runtime.ExitError", null)]
    public async Task Failures_have_the_types_and_messages_that_Lambda_gives_them(string code, string errorType, string? message)
    {
        await using var runner = await RunningRunner.StartAsync();
        runner.PutPython(code);

        var result = await runner.InvokeAsync();

        var error = JsonDocument.Parse(result.Outcome.Payload).RootElement;
        error.GetProperty("errorType").GetString().ShouldBe(errorType);
        error.GetProperty("errorMessage").GetString().ShouldBe(message ?? $"RequestId: {result.RequestId} Error: Runtime exited with error: exit status 3");
    }

    [Fact]
    public async Task Logging_and_printing_end_up_in_the_log_tail()
    {
        await using var runner = await RunningRunner.StartAsync();
        runner.PutPython("import logging\ndef handler(event, context):\n    print('printed')\n    logging.getLogger().warning('warned')\n");

        var tail = (await runner.InvokeAsync(tailLog: true)).Tail();

        tail.ShouldContain("\nprinted\n");
        tail.ShouldContain("[WARNING]\t");
        tail.ShouldContain("\twarned\n");
    }
}
