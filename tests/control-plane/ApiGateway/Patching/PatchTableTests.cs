using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGateway.Patching;

namespace Gatehouse.ControlPlane.Tests.ApiGateway;

public sealed class PatchTableTests
{
    private static readonly AwsFailure NoSuchEntry = new("NotFoundException", 404, "none");

    private static readonly PatchTable<Stage> Table = new(
        PatchRefusals.NamingOps,
        PatchPath.Value(Stage.Descriptor, "/description", PatchOps.Replace | PatchOps.Remove),
        PatchPath.Value(Stage.Descriptor, "/tracingEnabled"),
        PatchPath.Value(Stage.Descriptor, "/cacheClusterSize"),
        PatchPath.Value(Stage.Descriptor, "/canarySettings/percentTraffic"),
        PatchPath.Whole(Stage.Descriptor, "/canarySettings"),
        PatchPath.Entries(Stage.Descriptor, "/variables", NoSuchEntry),
        PatchPath.Entries(Stage.Descriptor, "/canarySettings/stageVariableOverrides", NoSuchEntry, empty: PatchFailures.EmptyEntry("overrides")));

    private static readonly PatchTable<Authorizer> Lists = new(
        PatchRefusals.NamingPaths, PatchPath.ItemValues(Authorizer.Descriptor, "/providerARNs"));

    [Fact]
    public void Values_are_read_by_their_members_types()
    {
        var stage = new Stage();

        Apply(stage, Replace("/description", "d"), Replace("/tracingEnabled", "TRUE"), Replace("/canarySettings/percentTraffic", "12.5"))
            .ShouldBeNull();

        stage.Description.ShouldBe("d");
        stage.TracingEnabled.ShouldBeTrue();
        stage.CanarySettings.PercentTraffic.ShouldBe(12.5);
    }

    [Fact]
    public void What_is_no_number_and_what_is_no_option_is_refused()
    {
        Apply(new Stage(), Replace("/canarySettings/percentTraffic", "much"))!.HttpStatus.ShouldBe(400);
        Apply(new Stage(), Replace("/canarySettings/percentTraffic", "NaN"))!.HttpStatus.ShouldBe(400);
        Apply(new Stage(), Replace("/cacheClusterSize", "3"))!.Message
            .ShouldBe("Invalid CacheClusterSize specified. Valid options are 0.5,1.6,6.1,13.5,28.4,58.2,118,237");
    }

    [Theory]
    [InlineData("replace", "")]
    [InlineData("replace", null)]
    [InlineData("remove", null)]
    public void A_text_is_unset_without_a_value(string op, string? value)
    {
        var stage = new Stage { Description = "d" };

        Apply(stage, Operation(op, "/description", value)).ShouldBeNull();

        stage.HasDescription.ShouldBeFalse();
    }

    [Fact]
    public void Removing_what_is_inside_something_that_is_not_there_makes_nothing()
    {
        var stage = new Stage();

        Apply(stage, Replace("/canarySettings/percentTraffic", ""), Operation("remove", "/canarySettings", null)).ShouldBeNull();

        stage.CanarySettings.ShouldBeNull();
    }

    [Fact]
    public void Entries_are_named_by_escaped_keys()
    {
        var stage = new Stage();

        Apply(stage, Operation("add", "/variables/a~1b~0c", "1")).ShouldBeNull();

        stage.Variables.ShouldHaveSingleItem().ShouldBe(new("a/b~c", "1"));
    }

    [Fact]
    public void An_entry_that_is_not_there_can_only_be_added()
    {
        Apply(new Stage(), Replace("/variables/a", "1")).ShouldBe(NoSuchEntry);
        Apply(new Stage(), Operation("remove", "/variables/a", null)).ShouldBe(NoSuchEntry);
        Apply(new Stage(), Operation("add", "/canarySettings/stageVariableOverrides/a", ""))!.Message
            .ShouldBe("Invalid null or empty value in overrides");
    }

    [Fact]
    public void Items_are_named_by_the_value()
    {
        var authorizer = new Authorizer { ProviderArNs = { "a" } };

        Lists.Apply(authorizer, [Operation("add", "/providerARNs", "b"), Operation("add", "/providerARNs", "b"), Operation("remove", "/providerARNs", "a")])
            .ShouldBeNull();

        authorizer.ProviderArNs.ShouldBe(["b"]);
    }

    [Theory]
    [InlineData("add", "/description", "Invalid patch operation specified. Must be 'remove'|'replace'")]
    [InlineData("remove", "/tracingEnabled", "Invalid patch operation specified. Must be one of: [replace]")]
    [InlineData("move", "/tracingEnabled", "Invalid patch operation specified. Must be one of: [replace]")]
    [InlineData("replace", "/nothing", "Invalid patch path /nothing")]
    [InlineData("replace", "description", "Invalid patch path description")]
    [InlineData("replace", "/variables/a/b", "Invalid patch path /variables/a/b")]
    [InlineData("replace", "/variables", "Invalid patch path /variables")]
    [InlineData("replace", null, "Invalid patch path null")]
    public void What_may_not_be_patched_is_refused_in_AWSs_words(string op, string? path, string message) =>
        Apply(new Stage(), Operation(op, path, "x"))!.Message.ShouldBe(message);

    [Fact]
    public void Some_resources_name_all_their_paths()
    {
        Lists.Apply(new Authorizer(), [Operation("add", "/x", "")])!.Message
            .ShouldBe("Invalid patch path  '/x' specified for op 'add'. Must be one of: [/providerARNs]");
        Lists.Apply(new Authorizer(), [Operation("replace", "/x", "")])!.Message
            .ShouldBe("Invalid patch path  '/x' specified for op 'replace'. Please choose supported operations");
    }

    private static AwsFailure? Apply(Stage stage, params PatchOperation[] operations) => Table.Apply(stage, operations);

    private static PatchOperation Replace(string path, string value) => Operation("replace", path, value);

    private static PatchOperation Operation(string op, string? path, string? value)
    {
        var operation = new PatchOperation { Op = op };
        if (path is not null)
        {
            operation.Path = path;
        }

        if (value is not null)
        {
            operation.Value = value;
        }

        return operation;
    }
}
