using System.Text.Json.Nodes;

namespace Gatehouse.ControlPlane.Tests.Parity;

/// <summary>What many cases begin with, by the name that they give it in <c>given</c>.</summary>
internal static class GivenSteps
{
    /// <summary>A zip of one file, index.js.</summary>
    private const string Zip =
        "UEsDBBQAAAAAAAAAIVx/66WFIAAAACAAAAAIAAAAaW5kZXguanNleHBvcnRzLmhhbmRsZXIgPSBhc3luYyAoKSA9PiAxO1BLAQIUAxQAAAAAAAAAIVx/66WFIAAAACAAAA" +
        "AIAAAAAAAAAAAAAACAAQAAAABpbmRleC5qc1BLBQYAAAAAAQABADYAAABGAAAAAAA=";

    /// <summary>Nothing for a case that names nothing.</summary>
    public static IEnumerable<ParityStep> Of(string? given) => given switch
    {
        null => [],
        "http-api" => [Api(new JsonObject { ["name"] = "a", ["protocolType"] = "HTTP" })],
        "websocket-api" =>
            [Api(new JsonObject { ["name"] = "w", ["protocolType"] = "WEBSOCKET", ["routeSelectionExpression"] = "$request.body.action" })],
        "rest-api" => [new ParityStep("POST /restapis", 201, Body: new JsonObject { ["name"] = "a" }, As: "api")],
        "function" => [new ParityStep("POST /2015-03-31/functions", 201, "lambda", Body: Function())],
        _ => throw new ArgumentOutOfRangeException(nameof(given), given, "No case can begin with this."),
    };

    private static ParityStep Api(JsonObject body) => new("POST /v2/apis", 201, Body: body, As: "api");

    private static JsonObject Function() => new()
    {
        ["FunctionName"] = "f",
        ["Runtime"] = "nodejs22.x",
        ["Handler"] = "index.handler",
        ["Role"] = "arn:aws:iam::000000000000:role/r",
        ["Code"] = new JsonObject { ["ZipFile"] = Zip },
    };
}
