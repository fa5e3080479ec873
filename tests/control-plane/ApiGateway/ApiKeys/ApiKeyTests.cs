using Gatehouse.Aws.ApiGateway;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Tests;

public sealed class ApiKeyTests
{
    [Fact]
    public async Task A_value_is_made_and_shown_to_who_asks_for_it()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var key = await bench.CallAsync<ApiKey>(new CreateApiKeyRequest { Name = "k" });

        key.Value.Length.ShouldBe(40);
        key.Enabled.ShouldBeFalse();
        (await bench.CallAsync<ApiKey>(new GetApiKeyRequest { ApiKey = key.Id })).HasValue.ShouldBeFalse();
        (await bench.CallAsync<ApiKey>(new GetApiKeyRequest { ApiKey = key.Id, IncludeValue = true })).Value.ShouldBe(key.Value);
    }

    [Fact]
    public async Task A_value_is_one_keys_until_that_is_deleted()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var request = new CreateApiKeyRequest { Name = "k", Value = "01234567890123456789" };
        var key = await bench.CallAsync<ApiKey>(request);

        var taken = await bench.FailAsync(request);
        await bench.DoAsync(new DeleteApiKeyRequest { ApiKey = key.Id });
        await bench.DoAsync(request);

        taken.HttpStatus.ShouldBe(409);
    }

    [Theory]
    [InlineData(19, "API Key value should be at least 20 characters")]
    [InlineData(129, "API Key value exceeds maximum size of 128 characters")]
    public async Task A_value_is_neither_short_nor_long(int length, string reason)
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        (await bench.FailAsync(new CreateApiKeyRequest { Value = new string('a', length) })).Message.ShouldBe(reason);
    }

    [Fact]
    public async Task Keys_are_found_by_the_start_of_their_names()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.DoAsync(new CreateApiKeyRequest { Name = "one" });
        await bench.DoAsync(new CreateApiKeyRequest { Name = "other" });

        var found = await bench.CallAsync<ApiKeyPage>(new GetApiKeysRequest { NameQuery = "on", IncludeValues = true });

        found.Items.ShouldHaveSingleItem().HasValue.ShouldBeTrue();
    }

    [Fact]
    public async Task An_update_patches_what_may_be_patched()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var key = await bench.CallAsync<ApiKey>(new CreateApiKeyRequest { Name = "k" });

        var updated = await bench.CallAsync<ApiKey>(new UpdateApiKeyRequest
        {
            ApiKey = key.Id,
            PatchOperations = { new PatchOperation { Op = "replace", Path = "/enabled", Value = "true" } },
        });
        var failure = await bench.FailAsync(new UpdateApiKeyRequest
        {
            ApiKey = key.Id,
            PatchOperations = { new PatchOperation { Op = "replace", Path = "/id", Value = "x" } },
        });

        updated.Enabled.ShouldBeTrue();
        failure.Message.ShouldBe(
            "Invalid patch path  '/id' specified for op 'replace'. Must be one of: [/description, /enabled, /name, /customerId]");
    }

    [Fact]
    public async Task A_file_of_keys_is_imported()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        const string file = "Name,key,description,Enabled\nfirst,aaaaaaaaaaaaaaaaaaaa,\"with, comma\",true\nsecond,short,,false\n";

        var imported = await bench.CallAsync<ApiKeyIds>(new ImportApiKeysRequest { Body = ByteString.CopyFromUtf8(file), Format = "csv" });
        var strict = await bench.FailAsync(
            new ImportApiKeysRequest { Body = ByteString.CopyFromUtf8(file), Format = "csv", FailOnWarnings = true });

        var key = await bench.CallAsync<ApiKey>(new GetApiKeyRequest { ApiKey = imported.Ids.ShouldHaveSingleItem(), IncludeValue = true });
        key.Description.ShouldBe("with, comma");
        key.Enabled.ShouldBeTrue();
        imported.Warnings.ShouldHaveSingleItem().ShouldContain("at least 20 characters");
        strict.HttpStatus.ShouldBe(400);
    }
}
