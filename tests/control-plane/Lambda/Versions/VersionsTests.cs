using Gatehouse.Aws.Lambda;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.Tests.Lambda.Versions;

public sealed class VersionsTests
{
    private const string Arn = "arn:aws:lambda:us-east-1:000000000000:function:f";

    [Fact]
    public async Task A_version_is_what_the_function_was()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.FunctionAsync();

        var published = await bench.PublishAsync();
        await bench.DoAsync(new UpdateFunctionConfigurationRequest { FunctionName = "f", Timeout = 60 });
        var kept = await bench.CallAsync<FunctionConfiguration>(new GetFunctionConfigurationRequest { FunctionName = "f", Qualifier = "1" });

        (published.Version, published.FunctionArn).ShouldBe(("1", $"{Arn}:1"));
        (kept.Timeout, kept.FunctionArn, kept.Version).ShouldBe((3, $"{Arn}:1", "1"));
    }

    [Fact]
    public async Task What_has_not_changed_is_not_published_again()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.FunctionAsync();

        var first = await bench.PublishAsync();
        var again = await bench.PublishAsync();
        await bench.DoAsync(new UpdateFunctionConfigurationRequest { FunctionName = "f", Timeout = 60 });
        var second = await bench.PublishAsync();
        await bench.DoAsync(new DeleteFunctionRequest { FunctionName = "f", Qualifier = "2" });
        var third = await bench.PublishAsync();

        again.Version.ShouldBe("1");
        again.RevisionId.ShouldBe(first.RevisionId);
        second.Version.ShouldBe("2");
        third.Version.ShouldBe("3");
    }

    [Fact]
    public async Task Creating_and_updating_publish_on_demand()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var create = Given.Function("f", await bench.UploadAsync(Given.Zip("index.js", "one")));
        create.Publish = true;

        var created = await bench.CallAsync<FunctionConfiguration>(create);
        var updated = await bench.CallAsync<FunctionConfiguration>(new UpdateFunctionCodeRequest
        {
            FunctionName = "f",
            ZipFile = await bench.UploadAsync(Given.Zip("index.js", "two")),
            Publish = true,
        });

        (created.Version, created.FunctionArn).ShouldBe(("1", $"{Arn}:1"));
        updated.Version.ShouldBe("2");
        var versions = await bench.CallAsync<ListVersionsByFunctionResponse>(new ListVersionsByFunctionRequest { FunctionName = "f" });
        versions.Versions.Select(version => version.FunctionArn).ShouldBe([$"{Arn}:$LATEST", $"{Arn}:1", $"{Arn}:2"]);
    }

    [Fact]
    public async Task Runners_get_a_versions_own_code_and_settings()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.FunctionAsync();
        await bench.PublishAsync();
        await bench.DoAsync(new UpdateFunctionCodeRequest { FunctionName = "f", ZipFile = await bench.UploadAsync(Given.Zip("index.js", "two")) });

        var latest = await bench.ResolveAsync("");
        var first = await bench.ResolveAsync("1");

        first.CodeDigest.ShouldNotBe(latest.CodeDigest);
        first.Configuration.Version.ShouldBe("1");
    }

    [Fact]
    public async Task A_code_or_revision_that_is_not_the_current_one_is_not_published()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.FunctionAsync();

        var otherCode = await bench.FailAsync(new PublishVersionRequest { FunctionName = "f", CodeSha256 = "x" });
        var otherRevision = await bench.FailAsync(new PublishVersionRequest { FunctionName = "f", RevisionId = "x" });

        otherCode.Message.ShouldStartWith("CodeSHA256 (x) is different from current CodeSHA256 in $LATEST (");
        otherRevision.Code.ShouldBe("PreconditionFailedException");
    }

    [Fact]
    public async Task A_version_that_an_alias_points_to_stays()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.FunctionAsync();
        await bench.PublishAsync();
        await bench.DoAsync(new CreateAliasRequest { FunctionName = "f", Name = "live", FunctionVersion = "1" });

        var failure = await bench.FailAsync(new DeleteFunctionRequest { FunctionName = "f", Qualifier = "1" });

        (failure.HttpStatus, failure.Message).ShouldBe((409, "Unable to delete version because the following aliases reference it: [live]"));
        (await bench.FailAsync(new DeleteFunctionRequest { FunctionName = "f", Qualifier = "live" })).Message
            .ShouldBe("Deletion of aliases is not currently supported.");
    }

    [Fact]
    public async Task What_is_deleted_is_gone_with_its_versions()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.FunctionAsync();
        await bench.PublishAsync();

        await bench.DoAsync(new DeleteFunctionRequest { FunctionName = "f" });
        await bench.FunctionAsync();

        var failure = await bench.FailAsync(new GetFunctionRequest { FunctionName = "f", Qualifier = "1" });
        failure.Message.ShouldBe($"Function not found: {Arn}:1");
    }

    [Fact]
    public async Task Only_what_is_not_published_is_updated()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.FunctionAsync();
        await bench.PublishAsync();

        var failure = await bench.FailAsync(new UpdateFunctionConfigurationRequest { FunctionName = "f:1", Timeout = 60 });

        failure.HttpStatus.ShouldBe(404);
    }
}

internal static class VersionsGiven
{
    public static Task<FunctionConfiguration> PublishAsync(this ControlPlaneBench bench) =>
        bench.CallAsync<FunctionConfiguration>(new PublishVersionRequest { FunctionName = "f" });

    /// <summary>What a runner is told.</summary>
    public static async Task<FunctionRevision> ResolveAsync(this ControlPlaneBench bench, string qualifier) =>
        await new Protocol.Functions.FunctionsClient(bench.Calls).ResolveAsync(
            new FunctionReference { AccountId = "000000000000", Region = "us-east-1", FunctionName = "f", Qualifier = qualifier });
}
