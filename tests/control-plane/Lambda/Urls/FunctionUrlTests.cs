using Gatehouse.Aws.Lambda;

namespace Gatehouse.ControlPlane.Tests.Lambda.Urls;

public sealed class FunctionUrlTests
{
    private const string Arn = "arn:aws:lambda:us-east-1:000000000000:function:f";

    [Fact]
    public async Task A_URL_is_made_shown_changed_and_deleted()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.FunctionAsync();

        var created = await bench.CallAsync<CreateFunctionUrlConfigResponse>(
            new CreateFunctionUrlConfigRequest { FunctionName = "f", AuthType = "NONE", Cors = new Cors { AllowOrigins = { "*" } } });
        var updated = await bench.CallAsync<FunctionUrlConfig>(new UpdateFunctionUrlConfigRequest { FunctionName = "f", AuthType = "AWS_IAM" });
        var listed = await bench.CallAsync<ListFunctionUrlConfigsResponse>(new ListFunctionUrlConfigsRequest { FunctionName = Arn });
        await bench.DoAsync(new DeleteFunctionUrlConfigRequest { FunctionName = "f" });
        var missing = await bench.FailAsync(new GetFunctionUrlConfigRequest { FunctionName = "f" });

        created.FunctionArn.ShouldBe(Arn);
        created.FunctionUrl.ShouldMatch(@"^http://[a-z0-9]{32}\.lambda-url\.us-east-1\.localhost\.localstack\.cloud:4566/$");
        (updated.AuthType, updated.FunctionUrl).ShouldBe(("AWS_IAM", created.FunctionUrl));
        updated.Cors.AllowOrigins.ShouldBe(["*"]);
        listed.FunctionUrlConfigs.ShouldHaveSingleItem().ShouldBe(updated);
        (missing.Code, missing.Message).ShouldBe(("ResourceNotFoundException", "The resource you requested does not exist."));
    }

    [Fact]
    public async Task A_second_URL_of_a_function_is_refused()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.FunctionAsync();
        await bench.CallAsync<CreateFunctionUrlConfigResponse>(new CreateFunctionUrlConfigRequest { FunctionName = "f", AuthType = "NONE" });

        var refusal = await bench.FailAsync(new CreateFunctionUrlConfigRequest { FunctionName = "f", AuthType = "NONE" });

        refusal.Code.ShouldBe("ResourceConflictException");
        refusal.Message.ShouldBe(
            $"Failed to create function url config for [functionArn = {Arn}]. Error message:  FunctionUrlConfig exists for this Lambda function");
    }

    [Fact]
    public async Task Edges_are_told_of_a_URL_as_of_an_API_of_one_route_and_of_its_end_with_the_function()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.FunctionAsync();
        using var edge = bench.WatchApis();
        await edge.NextAsync();

        await bench.CallAsync<CreateFunctionUrlConfigResponse>(new CreateFunctionUrlConfigRequest { FunctionName = "f", AuthType = "AWS_IAM" });
        var made = (await edge.NextAsync()).Changed;
        await bench.DoAsync(new DeleteFunctionRequest { FunctionName = "f" });
        var gone = await edge.NextAsync();

        var deployment = made.Stages.ShouldHaveSingleItem().Deployment;
        deployment.Routes.ShouldHaveSingleItem().AuthorizationType.ShouldBe("AWS_IAM");
        deployment.Integrations.ShouldHaveSingleItem().IntegrationUri.ShouldBe(Arn);
        gone.Removed.ApiId.ShouldBe(made.Api.ApiId);
    }
}
