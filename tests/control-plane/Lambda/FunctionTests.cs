using Gatehouse.Aws.Lambda;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.Tests;

public sealed class FunctionTests
{
    [Fact]
    public async Task New_code_is_a_new_revision_that_runners_are_told_of()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.FunctionAsync();
        var reference = new FunctionReference { AccountId = "000000000000", Region = "us-east-1", FunctionName = "f" };
        var functions = new Protocol.Functions.FunctionsClient(bench.Calls);
        var before = await functions.ResolveAsync(reference);
        using var runner = bench.WatchFunctions();
        (await runner.NextAsync()).EventCase.ShouldBe(FunctionEvent.EventOneofCase.Watching);
        var digest = await bench.UploadAsync(Given.Zip("index.js", "other code"));

        var updated = await bench.CallAsync<FunctionConfiguration>(new UpdateFunctionCodeRequest { FunctionName = "f", ZipFile = digest });

        updated.LastUpdateStatus.ShouldBe("InProgress");
        (await runner.NextAsync()).Changed.ShouldBe(reference);
        var after = await functions.ResolveAsync(reference);
        after.CodeDigest.ShouldBe(digest);
        after.Configuration.RevisionId.ShouldNotBe(before.Configuration.RevisionId);
        after.Configuration.CodeSha256.ShouldBe(Convert.ToBase64String(Convert.FromHexString(digest)));
    }

    [Fact]
    public async Task A_dry_run_changes_nothing()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.FunctionAsync();
        var before = await bench.CallAsync<FunctionConfiguration>(new GetFunctionConfigurationRequest { FunctionName = "f" });
        var digest = await bench.UploadAsync(Given.Zip("index.js", "other code"));

        await bench.DoAsync(new UpdateFunctionCodeRequest { FunctionName = "f", ZipFile = digest, DryRun = true });

        (await bench.CallAsync<FunctionConfiguration>(new GetFunctionConfigurationRequest { FunctionName = "f" })).ShouldBe(before);
    }

    [Fact]
    public async Task A_stale_revision_is_not_overwritten()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.FunctionAsync();

        var failure = await bench.FailAsync(
            new UpdateFunctionConfigurationRequest { FunctionName = "f", Timeout = 5, RevisionId = "00000000-0000-0000-0000-00000000ffff" });

        failure.HttpStatus.ShouldBe(412);
        failure.Code.ShouldBe("PreconditionFailedException");
    }

    [Fact]
    public async Task An_environment_without_variables_is_none()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.FunctionAsync();
        await bench.DoAsync(new UpdateFunctionConfigurationRequest { FunctionName = "f", Environment = new() { Variables = { ["A"] = "1" } } });

        var updated = await bench.CallAsync<FunctionConfiguration>(
            new UpdateFunctionConfigurationRequest { FunctionName = "f", Environment = new() });

        updated.Environment.ShouldBeNull();
        updated.Timeout.ShouldBe(3);
    }

    [Fact]
    public async Task Too_large_an_environment_is_refused()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.FunctionAsync();

        var failure = await bench.FailAsync(new UpdateFunctionConfigurationRequest
        {
            FunctionName = "f",
            Environment = new() { Variables = { ["A"] = new string('x', 4096) } },
        });

        failure.Message.ShouldContain("exceeded the 4KB limit");
    }

    [Fact]
    public async Task A_timeout_has_15_minutes_at_most()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.FunctionAsync();

        var failure = await bench.FailAsync(new UpdateFunctionConfigurationRequest { FunctionName = "f", Timeout = 901 });

        failure.Message.ShouldBe(
            "1 validation error detected: Value '901' at 'timeout' failed to satisfy constraint: Member must have value less than or equal to 900");
    }

    [Fact]
    public async Task What_is_not_emulated_is_refused_by_name_and_logged()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var request = Given.Function("f", await bench.UploadAsync(Given.Zip("index.js", "code")));
        request.PackageType = "Image";

        var failure = await bench.FailAsync(request);

        failure.HttpStatus.ShouldBe(501);
        failure.Code.ShouldBe("NotImplemented");
        bench.Log.Warnings.ShouldContain("CreateFunction refused: PackageType Image is not emulated");
    }

    [Fact]
    public async Task Code_of_more_than_is_allowed_is_refused()
    {
        await using var bench = await ControlPlaneBench.StartAsync(options => options.LargestUnzippedCode = 100);
        var digest = await bench.UploadAsync(Given.Zip("index.js", new string('x', 101)));

        var failure = await bench.FailAsync(Given.Function("f", digest));

        failure.Message.ShouldBe("Unzipped size must be smaller than 100 bytes");
    }

    [Fact]
    public async Task A_zip_of_more_than_is_allowed_is_refused()
    {
        await using var bench = await ControlPlaneBench.StartAsync(options => options.LargestZippedCode = 10);
        var digest = await bench.UploadAsync(Given.Zip("index.js", "code"));

        var failure = await bench.FailAsync(Given.Function("f", digest));

        failure.HttpStatus.ShouldBe(413);
        failure.Message.ShouldBe("Zipped size must be smaller than 10 bytes");
    }

    [Fact]
    public async Task Functions_are_listed_without_states_page_by_page()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.FunctionAsync("f1");
        await bench.FunctionAsync("f2");

        var first = await bench.CallAsync<ListFunctionsResponse>(new ListFunctionsRequest { MaxItems = 1 });
        var second = await bench.CallAsync<ListFunctionsResponse>(new ListFunctionsRequest { MaxItems = 1, Marker = first.NextMarker });

        first.Functions.ShouldHaveSingleItem().FunctionName.ShouldBe("f1");
        first.Functions[0].HasState.ShouldBeFalse();
        second.Functions.ShouldHaveSingleItem().FunctionName.ShouldBe("f2");
        second.HasNextMarker.ShouldBeFalse();
    }

    [Fact]
    public async Task Code_is_found_where_the_answer_says()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var digest = await bench.UploadAsync(Given.Zip("index.js", "code"));
        await bench.DoAsync(Given.Function("f", digest));

        var answer = await bench.CallAsync<GetFunctionResponse>(new GetFunctionRequest { FunctionName = "f" });

        answer.Code.Location.ShouldBe($"http://localhost.localstack.cloud:4566/_aws/lambda/code/{digest}");
    }

    [Theory]
    [InlineData("f", "", "arn:aws:lambda:us-east-1:000000000000:function:f")]
    [InlineData("f", "$LATEST", "arn:aws:lambda:us-east-1:000000000000:function:f:$LATEST")]
    [InlineData("f:$LATEST", "", "arn:aws:lambda:us-east-1:000000000000:function:f:$LATEST")]
    public async Task A_function_is_answered_by_the_ARN_that_was_asked_for(string name, string qualifier, string arn)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.FunctionAsync();
        var request = new GetFunctionConfigurationRequest { FunctionName = name };
        if (qualifier.Length > 0)
        {
            request.Qualifier = qualifier;
        }

        var configuration = await bench.CallAsync<FunctionConfiguration>(request);

        configuration.FunctionArn.ShouldBe(arn);
    }

    [Fact]
    public async Task A_version_that_was_never_published_is_not_found()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.FunctionAsync();

        var failure = await bench.FailAsync(new GetFunctionRequest { FunctionName = "f", Qualifier = "1" });

        failure.Members["Message"].ShouldBe("Function not found: arn:aws:lambda:us-east-1:000000000000:function:f:1");
    }

    [Fact]
    public async Task Tags_come_and_go_by_ARN()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var arn = (await bench.FunctionAsync()).FunctionArn;

        await bench.DoAsync(new TagResourceRequest { Resource = arn, Tags = { ["a"] = "1", ["b"] = "2" } });
        await bench.DoAsync(new UntagResourceRequest { Resource = arn, TagKeys = { "a" } });

        (await bench.CallAsync<ListTagsResponse>(new ListTagsRequest { Resource = arn })).Tags.Keys.ShouldBe(["b"]);
        (await bench.FailAsync(new ListTagsRequest { Resource = arn + ":$LATEST" })).Message
            .ShouldBe("Tags on function aliases and versions are not supported. Please specify a function ARN.");
    }
}
