using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.Iam.Roles;

/// <summary>
/// Roles that AWS's services make for themselves. https://docs.aws.amazon.com/IAM/latest/UserGuide/using-service-linked-roles.html
/// </summary>
internal static class ServiceLinkedRoles
{
    // Where a name is not the service's own word. The list grows as somebody misses one.
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["autoscaling.amazonaws.com"] = "AutoScaling",
        ["ecs.amazonaws.com"] = "ECS",
        ["elasticloadbalancing.amazonaws.com"] = "ElasticLoadBalancing",
        ["es.amazonaws.com"] = "AmazonElasticsearchService",
        ["opensearchservice.amazonaws.com"] = "AmazonOpenSearchService",
        ["ops.apigateway.amazonaws.com"] = "APIGateway",
        ["rds.amazonaws.com"] = "RDS",
        ["replicator.lambda.amazonaws.com"] = "LambdaReplicator",
    };

    public static string NameFor(string service, string suffix)
    {
        var word = Known.GetValueOrDefault(service) ?? $"{char.ToUpperInvariant(service[0])}{service[1..].Split('.')[0]}";
        return suffix.Length > 0 ? $"AWSServiceRoleFor{word}_{suffix}" : $"AWSServiceRoleFor{word}";
    }

    public static string TrustOf(string service) =>
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"" + service + "\"},\"Action\":\"sts:AssumeRole\"}]}";

    public static string DeletionTask(Role role) => $"task{role.Path}{role.RoleName}/{role.RoleId}";

    /// <summary>Terraform compares this text.</summary>
    public static AwsFailure NameTaken(string name) => IamFailures.InvalidInput(
        $"Service role name {name} has been taken in this account, please try a different suffix.");
}
