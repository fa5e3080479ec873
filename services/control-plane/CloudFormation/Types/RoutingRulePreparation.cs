using System.Text.Json.Nodes;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.CloudFormation.Resources;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Types;

/// <summary>Templates name a routing rule's domain by its ARN, the operations by its name: <c>arn:aws:apigateway:{region}::/domainnames/{name}</c>.</summary>
internal sealed class RoutingRulePreparation : IPropertyPreparation
{
    public Task<Outcome<JsonObject>> PrepareAsync(JsonObject properties, ResourceWork work, CancellationToken cancellationToken)
    {
        var arn = properties["DomainNameArn"].ToText() ?? "";
        properties.Remove("DomainNameArn");
        properties["DomainName"] = arn[(arn.LastIndexOf('/') + 1)..];
        return Task.FromResult<Outcome<JsonObject>>(properties);
    }
}
