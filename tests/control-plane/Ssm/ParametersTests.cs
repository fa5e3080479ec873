using Gatehouse.Aws.Ssm;

namespace Gatehouse.ControlPlane.Tests.Ssm;

public sealed class ParametersTests
{
    [Fact]
    public async Task A_parameter_is_read_by_name_version_label_and_ARN()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.PutAsync("/app/a", "one");
        var second = await bench.PutAsync("/app/a", "two", overwrite: true);
        await bench.DoAsync(new LabelParameterVersionRequest { Name = "/app/a", ParameterVersion = 1, Labels = { "first" } });

        second.Version.ShouldBe(2);
        (await bench.GetAsync("/app/a")).Value.ShouldBe("two");
        (await bench.GetAsync("/app/a:1")).Value.ShouldBe("one");
        var labelled = await bench.GetAsync("/app/a:first");
        (labelled.Value, labelled.Selector, labelled.Arn).ShouldBe(("one", ":first", "arn:aws:ssm:us-east-1:000000000000:parameter/app/a"));
        (await bench.GetAsync(labelled.Arn)).Value.ShouldBe("two");
        (await bench.FailAsync(new GetParameterRequest { Name = "/app/a:9" })).Code.ShouldBe("ParameterVersionNotFound");
        (await bench.FailAsync(new GetParameterRequest { Name = "/app/none" })).Code.ShouldBe("ParameterNotFound");
    }

    [Fact]
    public async Task A_parameter_is_overwritten_only_on_demand()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.PutAsync("a", "one");

        var failure = await bench.FailAsync(new PutParameterRequest { Name = "a", Value = "two", Type = "String" });

        (failure.Code, failure.HttpStatus).ShouldBe(("ParameterAlreadyExists", 400));
        (await bench.GetAsync("a")).Value.ShouldBe("one");
    }

    [Fact]
    public async Task A_secure_string_is_kept_encrypted()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.DoAsync(new PutParameterRequest { Name = "secret", Value = "hunter2", Type = "SecureString" });

        var sealedOne = await bench.GetAsync("secret");
        var opened = (await bench.CallAsync<GetParameterResult>(new GetParameterRequest { Name = "secret", WithDecryption = true })).Parameter;

        sealedOne.Value.ShouldNotContain("hunter2");
        opened.Value.ShouldBe("hunter2");
        var described = await bench.CallAsync<DescribeParametersResult>(new DescribeParametersRequest());
        described.Parameters.ShouldHaveSingleItem().KeyId.ShouldBe("alias/aws/ssm");
    }

    [Fact]
    public async Task Parameters_are_listed_by_path()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        foreach (var name in new[] { "/app/a", "/app/b", "/app/deep/c", "/other/d" })
        {
            await bench.PutAsync(name, name);
        }

        async Task<string[]> ListAsync(bool recursive) =>
        [
            .. (await bench.CallAsync<GetParametersByPathResult>(new GetParametersByPathRequest { Path = "/app", Recursive = recursive }))
                .Parameters.Select(parameter => parameter.Name),
        ];

        (await ListAsync(recursive: false)).ShouldBe(["/app/a", "/app/b"]);
        (await ListAsync(recursive: true)).ShouldBe(["/app/a", "/app/b", "/app/deep/c"]);
        var some = await bench.CallAsync<GetParametersResult>(new GetParametersRequest { Names = { "/app/a", "/none" } });
        some.Parameters.ShouldHaveSingleItem();
        some.InvalidParameters.ShouldBe(["/none"]);
    }

    [Fact]
    public async Task A_parameter_is_tagged_and_deleted()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.PutAsync("a", "one");

        await bench.DoAsync(new AddTagsToResourceRequest { ResourceType = "Parameter", ResourceId = "a", Tags = { new Tag { Key = "k", Value = "v" } } });
        var tags = await bench.CallAsync<ListTagsForResourceResult>(new ListTagsForResourceRequest { ResourceType = "Parameter", ResourceId = "a" });
        await bench.DoAsync(new DeleteParameterRequest { Name = "a" });

        tags.TagList.ShouldHaveSingleItem().Value.ShouldBe("v");
        (await bench.FailAsync(new DeleteParameterRequest { Name = "a" })).Code.ShouldBe("ParameterNotFound");
    }

    [Theory]
    [InlineData("app/a")]
    [InlineData("aws-thing")]
    [InlineData("/ssm x")]
    public async Task Names_are_AWSs(string name)
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        (await bench.FailAsync(new PutParameterRequest { Name = name, Value = "v", Type = "String" })).Code.ShouldBe("ValidationException");
    }
}

internal static class ParametersGiven
{
    public static Task<PutParameterResult> PutAsync(this ControlPlaneBench bench, string name, string value, bool overwrite = false) =>
        bench.CallAsync<PutParameterResult>(new PutParameterRequest { Name = name, Value = value, Type = "String", Overwrite = overwrite });

    public static async Task<Parameter> GetAsync(this ControlPlaneBench bench, string name) =>
        (await bench.CallAsync<GetParameterResult>(new GetParameterRequest { Name = name })).Parameter;
}
