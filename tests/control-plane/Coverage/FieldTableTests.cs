using Gatehouse.ControlPlane.ApiGatewayV2.Editing;

namespace Gatehouse.ControlPlane.Tests.Coverage;

public sealed class FieldTableTests
{
    private static readonly string Table = FieldTable.Render();

    [Theory]
    [InlineData("| Cors | allowCredentials, allowHeaders, allowMethods, allowOrigins, exposeHeaders, maxAge |  |  |")]
    [InlineData("| ApiMapping | apiId, apiMappingKey, stage |  |  |")]
    [InlineData("| RoutingRule | actions, conditions, priority |  |  |")]
    [InlineData("| RouteSettings | detailedMetricsEnabled (HTTP only), throttlingBurstLimit, throttlingRateLimit |  | dataTraceEnabled, loggingLevel |")]
    public void A_row_tells_of_every_field_of_a_message(string row) => Table.ShouldContain(row + "\n");

    [Fact]
    public async Task What_is_kept_without_effect_is_named_in_the_log_by_the_kind_of_API()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var http = await bench.HttpApiAsync();
        var webSocket = await bench.WebSocketApiAsync();

        await bench.DoAsync(new Aws.ApiGatewayV2.CreateRouteRequest { ApiId = http.ApiId, RouteKey = "GET /a", ModelSelectionExpression = "$request.body.a" });
        await bench.DoAsync(new Aws.ApiGatewayV2.CreateRouteRequest { ApiId = webSocket.ApiId, RouteKey = "$connect", ModelSelectionExpression = "$request.body.a" });

        bench.Log.Warnings.ShouldContain(line => line.Contains(http.ApiId) && line.Contains("Route.model_selection_expression"));
        bench.Log.Warnings.ShouldNotContain(line => line.Contains(webSocket.ApiId) && line.Contains("Route.model_selection_expression"));
    }

    [Fact]
    public void Every_field_that_is_kept_is_one_that_a_request_may_set() =>
        HttpFieldsNotActedOn.All.Concat(WebSocketFieldsNotActedOn.All)
            .Select(name => name.Split('.')[^1].Split('_'))
            .Select(words => words[0] + string.Concat(words.Skip(1).Select(word => char.ToUpperInvariant(word[0]) + word[1..])))
            .ShouldAllBe(field => Table.Contains(field));
}
