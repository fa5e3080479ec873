using System.Text.Json.Nodes;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.CloudFormation.Templates;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.CloudFormation.CustomResources;

/// <summary>
/// What a custom resource's provider sends.
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/crpg-ref-responses.html
/// </summary>
internal sealed record CustomResourceAnswer(bool Succeeded, string Reason, string? PhysicalId, JsonObject Data)
{
    /// <summary>The answer, or null when the body is none.</summary>
    public static CustomResourceAnswer? Read(ByteString body) => ResponseBody.Parse(body) is { } answer
        ? new CustomResourceAnswer(
            answer["Status"].ToText() == "SUCCESS",
            answer[nameof(Reason)].ToText() ?? "",
            answer["PhysicalResourceId"].ToText(),
            answer[nameof(Data)]?.DeepClone() as JsonObject ?? [])
        : null;

    public AwsFailure ToFailure() => CloudFormationFailures.Validation(
        $"Received response status [FAILED] from custom resource. Message returned: {Reason}");
}
