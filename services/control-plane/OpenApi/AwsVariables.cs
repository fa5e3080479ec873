using Gatehouse.AwsWire.Scope;

namespace Gatehouse.ControlPlane.OpenApi;

/// <summary>
/// What a document may leave to the importing call. https://docs.aws.amazon.com/apigateway/latest/developerguide/import-api-aws-variables.html
/// </summary>
internal static class AwsVariables
{
    public static string Fill(string text, CallScope scope) => text
        .Replace("${AWS::AccountId}", scope.Account, StringComparison.Ordinal)
        .Replace("${AWS::Partition}", "aws", StringComparison.Ordinal)
        .Replace("${AWS::Region}", scope.Region, StringComparison.Ordinal);
}
