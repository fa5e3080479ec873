using Gatehouse.Aws.ApiGateway;
using Gatehouse.EdgeRouter.Tests.Hosting;

namespace Gatehouse.EdgeRouter.Tests.Rest.Validating;

/// <summary>What tests/parity/rest-api/validation.json does not say.</summary>
public sealed class RequestValidationTests
{
    [Fact]
    public async Task A_model_that_is_not_there_lets_nobody_through()
    {
        var snapshot = TestRestApis.Of(TestRestApis.Proxy(), "GET /pets")
            .EachMethod(method => (method.RequestValidatorId, method.RequestModels["application/json"]) = ("v1", "Gone"))
            .Deployed(deployment => deployment.RequestValidators.Add(new RequestValidator { Id = "v1", ValidateRequestBody = true }));
        await using var edge = await TestEdge.ServingAsync(snapshot);

        using var response = await edge.GetAsync("/dev/pets");

        ((int)response.StatusCode).ShouldBe(500);
        edge.Warnings.ShouldContain(line => line.Contains("there is no model Gone"));
    }
}
