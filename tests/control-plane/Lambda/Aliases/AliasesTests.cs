using Gatehouse.Aws.Lambda;
using Gatehouse.ControlPlane.Tests.Lambda.Versions;

namespace Gatehouse.ControlPlane.Tests.Lambda.Aliases;

public sealed class AliasesTests
{
    private const string Arn = "arn:aws:lambda:us-east-1:000000000000:function:f";

    [Fact]
    public async Task An_alias_stands_for_a_version()
    {
        await using var bench = await StartAsync();

        var alias = await bench.CallAsync<AliasConfiguration>(new CreateAliasRequest { FunctionName = "f", Name = "live", FunctionVersion = "1" });
        var configuration = await bench.CallAsync<FunctionConfiguration>(new GetFunctionConfigurationRequest { FunctionName = "f", Qualifier = "live" });

        (alias.AliasArn, alias.FunctionVersion, alias.Description).ShouldBe(($"{Arn}:live", "1", ""));
        (configuration.FunctionArn, configuration.Version).ShouldBe(($"{Arn}:live", "1"));
        (await bench.ResolveAsync("live")).RevisionId.ShouldBe(alias.RevisionId);
    }

    [Fact]
    public async Task An_alias_moves_and_shares_its_traffic()
    {
        await using var bench = await StartAsync();
        await bench.DoAsync(new CreateAliasRequest { FunctionName = "f", Name = "live", FunctionVersion = "1" });

        var moved = await bench.CallAsync<AliasConfiguration>(new UpdateAliasRequest
        {
            FunctionName = "f",
            Name = "live",
            FunctionVersion = "2",
            RoutingConfig = new AliasRoutingConfiguration { AdditionalVersionWeights = { ["1"] = 0.25 } },
        });
        var revision = await bench.ResolveAsync("live");

        moved.RoutingConfig.AdditionalVersionWeights["1"].ShouldBe(0.25);
        revision.Configuration.Version.ShouldBe("2");
        (revision.Routing.AdditionalVersion, revision.Routing.Weight).ShouldBe(("1", 0.25));
        var ended = await bench.CallAsync<AliasConfiguration>(
            new UpdateAliasRequest { FunctionName = "f", Name = "live", RoutingConfig = new AliasRoutingConfiguration() });
        ended.RoutingConfig.ShouldBeNull();
    }

    [Theory]
    [InlineData("2", "2", "Invalid function version 2. Function version 2 is already included in routing configuration.")]
    [InlineData("$LATEST", "1", "$LATEST is not supported for an alias pointing to more than 1 version")]
    public async Task Some_versions_cannot_share(string version, string other, string message)
    {
        await using var bench = await StartAsync();

        var failure = await bench.FailAsync(new CreateAliasRequest
        {
            FunctionName = "f",
            Name = "live",
            FunctionVersion = version,
            RoutingConfig = new AliasRoutingConfiguration { AdditionalVersionWeights = { [other] = 0.5 } },
        });

        failure.Message.ShouldBe(message);
    }

    [Fact]
    public async Task What_is_not_there_is_missing_by_its_ARN()
    {
        await using var bench = await StartAsync();

        (await bench.FailAsync(new CreateAliasRequest { FunctionName = "f", Name = "live", FunctionVersion = "9" })).Message
            .ShouldBe($"Function not found: {Arn}:9");
        (await bench.FailAsync(new GetAliasRequest { FunctionName = "f", Name = "live" })).Message.ShouldBe($"Cannot find alias arn: {Arn}:live");
        (await bench.FailAsync(new UpdateAliasRequest { FunctionName = "f", Name = "live" })).Message.ShouldBe($"Alias not found: {Arn}:live");
        await bench.DoAsync(new DeleteAliasRequest { FunctionName = "f", Name = "live" });
        await bench.DoAsync(new CreateAliasRequest { FunctionName = "f", Name = "live", FunctionVersion = "1" });
        (await bench.FailAsync(new CreateAliasRequest { FunctionName = "f", Name = "live", FunctionVersion = "1" })).Message
            .ShouldBe($"Alias already exists: {Arn}:live");
    }

    [Fact]
    public async Task An_alias_has_a_policy_of_its_own()
    {
        await using var bench = await StartAsync();
        await bench.DoAsync(new CreateAliasRequest { FunctionName = "f", Name = "live", FunctionVersion = "1" });

        await bench.DoAsync(new AddPermissionRequest
        {
            FunctionName = "f",
            Qualifier = "live",
            StatementId = "s",
            Action = "lambda:InvokeFunction",
            Principal = "apigateway.amazonaws.com",
        });

        (await bench.CallAsync<Policy>(new GetPolicyRequest { FunctionName = "f", Qualifier = "live" })).Policy_.ShouldContain($"\"{Arn}:live\"");
        (await bench.FailAsync(new GetPolicyRequest { FunctionName = "f" })).HttpStatus.ShouldBe(404);
        await bench.DoAsync(new RemovePermissionRequest { FunctionName = "f", Qualifier = "live", StatementId = "s" });
        (await bench.FailAsync(new GetPolicyRequest { FunctionName = "f", Qualifier = "live" })).HttpStatus.ShouldBe(404);
    }

    private static async Task<ControlPlaneBench> StartAsync()
    {
        var bench = await ControlPlaneBench.StartAsync();
        await bench.FunctionAsync();
        await bench.PublishAsync();
        await bench.DoAsync(new UpdateFunctionConfigurationRequest { FunctionName = "f", Timeout = 60 });
        await bench.PublishAsync();
        return bench;
    }
}
