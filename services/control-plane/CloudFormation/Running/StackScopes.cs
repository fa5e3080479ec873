using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.CloudFormation.Exports;
using Gatehouse.ControlPlane.CloudFormation.Intrinsics;
using Gatehouse.ControlPlane.CloudFormation.Parameters;
using Gatehouse.ControlPlane.CloudFormation.Templates;
using Gatehouse.Protocol;
using Microsoft.Extensions.Options;

namespace Gatehouse.ControlPlane.CloudFormation.Running;

/// <summary>Makes of what a stack was given what its template's functions see.</summary>
internal sealed class StackScopes(StackExports exports, IOptions<ControlPlaneOptions> options)
{
    /// <summary>Throws <see cref="TemplateException"/>.</summary>
    public async Task<EvaluationScope> CreateAsync(
        CallScope scope, string stackName, string stackId, StackInputRecord input, CancellationToken cancellationToken)
    {
        var body = input.ProcessedBody.Length > 0 ? input.ProcessedBody : input.TemplateBody;
        var template = TemplateReader.Read(TemplateText.Parse(body));
        return await CreateAsync(scope, stackName, stackId, template, input, cancellationToken);
    }

    public async Task<EvaluationScope> CreateAsync(
        CallScope scope, string stackName, string stackId, Template template, StackInputRecord input, CancellationToken cancellationToken)
    {
        var pseudo = new PseudoParameters(
            scope.Account, scope.Region, stackName, stackId, [.. input.NotificationArns], options.Value.PublicHost);

        // Most templates import nothing: whoever does gets all, since names may be put together.
        var imported = input.TemplateBody.Contains("ImportValue", StringComparison.Ordinal) || input.ProcessedBody.Contains("ImportValue", StringComparison.Ordinal)
            ? await exports.ValuesAsync(scope, cancellationToken)
            : [];
        return new EvaluationScope(template, pseudo, ParameterValues.ToNodes(template, input.Parameters), imported);
    }
}
