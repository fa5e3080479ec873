using Gatehouse.Aws.Lambda;
using Gatehouse.ControlPlane.Tests.Lambda.Versions;

namespace Gatehouse.ControlPlane.Tests.Lambda.Scaling;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task Reserved_concurrency_is_kept_shown_and_told_to_runners()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.FunctionAsync();

        await bench.DoAsync(new PutFunctionConcurrencyRequest { FunctionName = "f", ReservedConcurrentExecutions = 5 });

        (await bench.CallAsync<Concurrency>(new GetFunctionConcurrencyRequest { FunctionName = "f" })).ReservedConcurrentExecutions.ShouldBe(5);
        (await bench.ResolveAsync("")).ReservedConcurrentExecutions.ShouldBe(5);
        var settings = (GetAccountSettingsResponse)await bench.CallAsync(
            "gatehouse.aws.lambda.Lambda", "GetAccountSettings", new Google.Protobuf.WellKnownTypes.Empty());
        (settings.AccountLimit.ConcurrentExecutions, settings.AccountLimit.UnreservedConcurrentExecutions).ShouldBe((1000, 995));
        await bench.DoAsync(new DeleteFunctionConcurrencyRequest { FunctionName = "f" });
        (await bench.CallAsync<Concurrency>(new GetFunctionConcurrencyRequest { FunctionName = "f" })).HasReservedConcurrentExecutions.ShouldBeFalse();
    }

    [Fact]
    public async Task Reservations_leave_a_hundred_to_the_others()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.FunctionAsync("f");
        await bench.FunctionAsync("g");
        await bench.DoAsync(new PutFunctionConcurrencyRequest { FunctionName = "g", ReservedConcurrentExecutions = 500 });

        var failure = await bench.FailAsync(new PutFunctionConcurrencyRequest { FunctionName = "f", ReservedConcurrentExecutions = 401 });
        var qualified = await bench.FailAsync(new PutFunctionConcurrencyRequest { FunctionName = "f:1", ReservedConcurrentExecutions = 1 });

        failure.Message.ShouldBe(
            "Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [100].");
        qualified.Message.ShouldStartWith("This operation is permitted on Lambda functions only.");
        await bench.DoAsync(new PutFunctionConcurrencyRequest { FunctionName = "f", ReservedConcurrentExecutions = 400 });
    }

    [Fact]
    public async Task Provisioned_concurrency_is_kept_and_said_to_start_nothing()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.FunctionAsync();
        await bench.PublishAsync();

        var put = await bench.CallAsync<ProvisionedConcurrencyConfig>(
            new PutProvisionedConcurrencyConfigRequest { FunctionName = "f", Qualifier = "1", ProvisionedConcurrentExecutions = 2 });
        var got = await bench.CallAsync<ProvisionedConcurrencyConfig>(new GetProvisionedConcurrencyConfigRequest { FunctionName = "f", Qualifier = "1" });

        (put.Status, got.Status, got.AllocatedProvisionedConcurrentExecutions).ShouldBe(("IN_PROGRESS", "READY", 2));
        bench.Log.Warnings.ShouldHaveSingleItem().ShouldContain("ProvisionedConcurrency");
        await bench.DoAsync(new DeleteProvisionedConcurrencyConfigRequest { FunctionName = "f", Qualifier = "1" });
        (await bench.FailAsync(new GetProvisionedConcurrencyConfigRequest { FunctionName = "f", Qualifier = "1" })).Code
            .ShouldBe("ProvisionedConcurrencyConfigNotFoundException");
    }
}
