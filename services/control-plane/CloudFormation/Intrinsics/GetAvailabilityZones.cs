using System.Text.Json.Nodes;

namespace Gatehouse.ControlPlane.CloudFormation.Intrinsics;

/// <summary>Fn::GetAZs: three zones in every region.</summary>
internal sealed class GetAvailabilityZones : IIntrinsic
{
    public string Name => "Fn::GetAZs";

    public JsonNode? Evaluate(JsonNode? argument, Evaluation evaluation)
    {
        var region = evaluation.TextOf(argument) is { Length: > 0 } named ? named : evaluation.Scope.Pseudo.Region;
        return new JsonArray([.. "abc".Select(zone => JsonValue.Create(region + zone))]);
    }
}
