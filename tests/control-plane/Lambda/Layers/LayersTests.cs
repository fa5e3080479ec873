using Gatehouse.Aws.Lambda;
using Gatehouse.ControlPlane.Tests.Lambda.Versions;

namespace Gatehouse.ControlPlane.Tests.Lambda.Layers;

public sealed class LayersTests
{
    private const string Arn = "arn:aws:lambda:us-east-1:000000000000:layer:l";

    [Fact]
    public async Task A_layer_has_versions_whose_numbers_are_not_used_again()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var first = await bench.LayerAsync("one");
        await bench.DoAsync(new DeleteLayerVersionRequest { LayerName = "l", VersionNumber = 1 });
        await bench.DoAsync(new DeleteLayerVersionRequest { LayerName = "l", VersionNumber = 1 });
        var second = await bench.LayerAsync("two");

        (first.LayerVersionArn, first.LayerArn, first.Version).ShouldBe(($"{Arn}:1", Arn, 1));
        second.Version.ShouldBe(2);
        second.CompatibleRuntimes.ShouldBe(["nodejs22.x"]);
        second.Content.CodeSha256.ShouldNotBeEmpty();
        (await bench.FailAsync(new GetLayerVersionRequest { LayerName = "l", VersionNumber = 1 })).Message.ShouldBe("The resource you requested does not exist.");
        (await bench.CallAsync<LayerVersion>(new GetLayerVersionByArnRequest { Arn = $"{Arn}:2" })).Version.ShouldBe(2);
        var listed = await bench.CallAsync<ListLayersResponse>(new ListLayersRequest());
        listed.Layers.ShouldHaveSingleItem().LatestMatchingVersion.Version.ShouldBe(2);
    }

    [Fact]
    public async Task A_function_keeps_its_layers_when_their_versions_are_deleted()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var layer = await bench.LayerAsync("one");
        await bench.FunctionAsync();

        await bench.DoAsync(new UpdateFunctionConfigurationRequest { FunctionName = "f", Layers = { layer.LayerVersionArn } });
        await bench.DoAsync(new DeleteLayerVersionRequest { LayerName = "l", VersionNumber = 1 });

        var configuration = await bench.CallAsync<FunctionConfiguration>(new GetFunctionConfigurationRequest { FunctionName = "f" });
        var shown = configuration.Layers.ShouldHaveSingleItem();
        (shown.Arn, shown.CodeSize).ShouldBe((layer.LayerVersionArn, layer.Content.CodeSize));
        (await bench.ResolveAsync("")).LayerDigests.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Layers_must_be_there_and_be_different_ones()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.LayerAsync("one");
        await bench.LayerAsync("two");
        await bench.FunctionAsync();

        var missing = await bench.FailAsync(new UpdateFunctionConfigurationRequest { FunctionName = "f", Layers = { $"{Arn}:9" } });
        var twins = await bench.FailAsync(new UpdateFunctionConfigurationRequest { FunctionName = "f", Layers = { $"{Arn}:1", $"{Arn}:2" } });

        missing.Code.ShouldBe("InvalidParameterValueException");
        twins.Message.ShouldStartWith("Two different versions of the same layer are not allowed");
    }
}

internal static class LayersGiven
{
    public static async Task<LayerVersion> LayerAsync(this ControlPlaneBench bench, string content) =>
        await bench.CallAsync<LayerVersion>(new PublishLayerVersionRequest
        {
            LayerName = "l",
            Content = new LayerVersionContentInput { ZipFile = await bench.UploadAsync(Given.Zip("nodejs/node_modules/x/index.js", content)) },
            CompatibleRuntimes = { "nodejs22.x" },
        });
}
