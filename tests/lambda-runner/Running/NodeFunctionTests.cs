namespace Gatehouse.LambdaRunner.Tests.Running;

public sealed class NodeFunctionTests
{
    [Fact]
    public async Task An_async_handler_answers_with_what_it_returns()
    {
        await using var runner = await RunningRunner.StartAsync();
        runner.PutNode("exports.handler = async (event) => ({ hello: event.name });");

        var result = await runner.InvokeAsync("""{"name":"world"}""");

        result.Text().ShouldBe("""{"hello":"world"}""");
        result.Outcome.Failed.ShouldBeFalse();
    }
}
