using Gatehouse.Aws.ApiGatewayV2;

namespace Gatehouse.ControlPlane.Tests;

public sealed class UpdateApiTests
{
    [Fact]
    public async Task Only_what_is_sent_changes_and_an_empty_string_clears()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.CallAsync<Api>(
            new CreateApiRequest { Name = "a", ProtocolType = "HTTP", Description = "old", Version = "1" });

        var updated = await bench.CallAsync<Api>(new UpdateApiRequest
        {
            ApiId = api.ApiId,
            Name = "b",
            Description = "",
            SentMembers = new() { Paths = { "name", "description" } },
        });

        updated.Name.ShouldBe("b");
        updated.HasDescription.ShouldBeFalse();
        updated.Version.ShouldBe("1");
    }

    [Fact]
    public async Task A_CORS_configuration_is_replaced_whole_and_can_be_deleted()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.CallAsync<Api>(new CreateApiRequest
        {
            Name = "a",
            ProtocolType = "HTTP",
            CorsConfiguration = new() { AllowOrigins = { "*" }, MaxAge = 5 },
        });

        var updated = await bench.CallAsync<Api>(new UpdateApiRequest
        {
            ApiId = api.ApiId,
            CorsConfiguration = new() { AllowMethods = { "GET" } },
            SentMembers = new() { Paths = { "cors_configuration" } },
        });
        await bench.DoAsync(new DeleteCorsConfigurationRequest { ApiId = api.ApiId });
        var without = await bench.CallAsync<Api>(new GetApiRequest { ApiId = api.ApiId });

        updated.CorsConfiguration.ShouldBe(new CorsConfiguration { AllowMethods = { "GET" } });
        without.CorsConfiguration.ShouldBeNull();
    }

    [Fact]
    public async Task An_API_keeps_a_name()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();

        var failure = await bench.FailAsync(
            new UpdateApiRequest { ApiId = api.ApiId, Name = "", SentMembers = new() { Paths = { "name" } } });

        failure.Code.ShouldBe("BadRequestException");
    }

    [Fact]
    public async Task A_quick_created_API_gets_a_new_target()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.CallAsync<Api>(new CreateApiRequest { Name = "q", ProtocolType = "HTTP", Target = "https://one.example" });

        await bench.DoAsync(new UpdateApiRequest
        {
            ApiId = api.ApiId,
            Target = "https://two.example",
            SentMembers = new() { Paths = { "target" } },
        });

        var integrations = await bench.CallAsync<IntegrationPage>(new GetIntegrationsRequest { ApiId = api.ApiId });
        integrations.Items.ShouldHaveSingleItem().IntegrationUri.ShouldBe("https://two.example");
    }

    [Fact]
    public async Task An_API_that_was_not_quick_created_has_no_target_to_update()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();

        var failure = await bench.FailAsync(new UpdateApiRequest { ApiId = api.ApiId, Target = "https://two.example" });

        failure.Code.ShouldBe("BadRequestException");
    }
}
