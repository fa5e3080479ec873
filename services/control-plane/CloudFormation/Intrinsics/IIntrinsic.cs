using System.Text.Json.Nodes;

namespace Gatehouse.ControlPlane.CloudFormation.Intrinsics;

/// <summary>
/// One of the functions that templates call.
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
/// </summary>
internal interface IIntrinsic
{
    /// <summary>The function's long name, for example <c>Fn::Join</c>.</summary>
    string Name { get; }

    /// <summary>The function's value. Throws <see cref="Templates.TemplateException"/>.</summary>
    JsonNode? Evaluate(JsonNode? argument, Evaluation evaluation);
}
