using Gatehouse.Aws.Lambda;
using Gatehouse.ControlPlane.Tests.Lambda.Versions;

namespace Gatehouse.ControlPlane.Tests.Lambda.AsynchronousInvocation;

public sealed class EventInvokeConfigsTests
{
    private const string Arn = "arn:aws:lambda:us-east-1:000000000000:function:f:$LATEST";

    [Fact]
    public async Task What_is_set_is_told_to_runners()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.FunctionAsync();

        var put = await bench.CallAsync<FunctionEventInvokeConfig>(
            new PutFunctionEventInvokeConfigRequest { FunctionName = "f", MaximumRetryAttempts = 0, MaximumEventAgeInSeconds = 60 });
        var updated = await bench.CallAsync<FunctionEventInvokeConfig>(
            new UpdateFunctionEventInvokeConfigRequest { FunctionName = "f", MaximumEventAgeInSeconds = 120 });

        put.FunctionArn.ShouldBe(Arn);
        put.DestinationConfig.OnFailure.ShouldNotBeNull();
        (updated.MaximumRetryAttempts, updated.MaximumEventAgeInSeconds).ShouldBe((0, 120));
        (await bench.ResolveAsync("")).EventInvokeConfig.MaximumEventAgeInSeconds.ShouldBe(120);
    }

    [Fact]
    public async Task A_destination_that_is_not_called_is_named_in_the_log()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.FunctionAsync();

        await bench.DoAsync(new PutFunctionEventInvokeConfigRequest
        {
            FunctionName = "f",
            DestinationConfig = new DestinationConfig { OnFailure = new OnFailure { Destination = "arn:aws:sqs:us-east-1:000000000000:q" } },
        });

        bench.Log.Warnings.ShouldHaveSingleItem().ShouldContain("arn:aws:sqs:us-east-1:000000000000:q");
    }

    [Fact]
    public async Task What_is_not_there_is_missing_and_what_says_nothing_refused()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.FunctionAsync();

        (await bench.FailAsync(new PutFunctionEventInvokeConfigRequest { FunctionName = "f" })).Message
            .ShouldBe("You must specify at least one of error handling or destination setting.");
        (await bench.FailAsync(new GetFunctionEventInvokeConfigRequest { FunctionName = "f" })).Message
            .ShouldBe($"The function {Arn} doesn't have an EventInvokeConfig");
        (await bench.FailAsync(new DeleteFunctionEventInvokeConfigRequest { FunctionName = "f" })).HttpStatus.ShouldBe(404);
    }
}
