using Gatehouse.Aws.Lambda;
using Gatehouse.LambdaRunner.Invoking;
using Gatehouse.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace Gatehouse.LambdaRunner.Tests.Running;

public sealed class EventDestinationTests
{
    private const string Teller = "exports.handler = async (event) => console.log(`TOLD ${event.requestContext.condition} ${event.requestContext.approximateInvokeCount} ${JSON.stringify(event.requestPayload)}`);";

    [Theory]
    [InlineData("exports.handler = async () => { throw new Error('no'); };", "TOLD RetriesExhausted 1 {\"a\":1}")]
    [InlineData("exports.handler = async () => 'yes';", "TOLD Success 1 {\"a\":1}")]
    public async Task A_function_is_told_how_an_event_ended(string code, string told)
    {
        await using var runner = await RunningRunner.StartAsync();
        runner.PutNode(Teller, function: "teller");
        runner.PutNode(code, ToldTo("arn:aws:lambda:us-east-1:000000000000:function:teller"));

        var accepted = await Events(runner).AcceptAsync(RunningRunner.Request("f", """{"a":1}"""));

        accepted.Succeeded.ShouldBeTrue();
        await runner.Log.WhenLoggedAsync(line => line.EndsWith(told, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_deep_event_is_told_whole()
    {
        var payload = new string('[', 500) + new string(']', 500);
        await using var runner = await RunningRunner.StartAsync();
        runner.PutNode(Teller, function: "teller");
        runner.PutNode("exports.handler = async (event) => event;", ToldTo("arn:aws:lambda:us-east-1:000000000000:function:teller"));

        await Events(runner).AcceptAsync(RunningRunner.Request("f", payload));

        await runner.Log.WhenLoggedAsync(line => line.EndsWith($"TOLD Success 1 {payload}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_function_whose_reserved_concurrency_is_nothing_is_never_run()
    {
        await using var runner = await RunningRunner.StartAsync();
        runner.PutNode(Teller, function: "teller");
        runner.PutNode("exports.handler = async () => 1;", revision =>
        {
            ToldTo("arn:aws:lambda:us-east-1:000000000000:function:teller")(revision);
            revision.ReservedConcurrentExecutions = 0;
        });

        await Events(runner).AcceptAsync(RunningRunner.Request("f", """{"a":1}"""));

        await runner.Log.WhenLoggedAsync(line => line.EndsWith("TOLD ZeroReservedConcurrency 0 {\"a\":1}", StringComparison.Ordinal));
    }

    private static AsynchronousEvents Events(RunningRunner runner) => runner.Services.GetRequiredService<AsynchronousEvents>();

    private static Action<FunctionRevision> ToldTo(string destination) => revision => revision.EventInvokeConfig = new FunctionEventInvokeConfig
    {
        MaximumRetryAttempts = 0,
        DestinationConfig = new DestinationConfig
        {
            OnSuccess = new OnSuccess { Destination = destination },
            OnFailure = new OnFailure { Destination = destination },
        },
    };
}
