using System.Text.Json;
using Gatehouse.Aws.Traits;
using Gatehouse.AwsWire.Descriptors;
using Google.Protobuf.Reflection;

namespace Gatehouse.AwsWire.Tests;

/// <summary>The protos declare what AWS's own service models say: every operation, its HTTP binding, every member and its location.</summary>
public sealed class DeclaredOperationsTests
{
    private static readonly WireModel Model = WireModel.Load();

    private static readonly Dictionary<string, string> Divergences =
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine("facts", "divergences.json")))!;

    public sealed record Fact(string Operation, string Method, string Uri, int Status, string[] Request, string[] Response)
    {
        public override string ToString() => Operation;
    }

    public static TheoryData<string, Fact> Facts()
    {
        var data = new TheoryData<string, Fact>();
        foreach (var service in Model.Services)
        {
            var table = File.ReadAllText(Path.Combine("facts", service.Name.ToLowerInvariant() + ".json"));
            foreach (var fact in JsonSerializer.Deserialize<Fact[]>(table, JsonSerializerOptions.Web)!)
            {
                data.Add(service.FullName, fact);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void An_operation_is_declared_as_AWS_models_it(string serviceName, Fact fact)
    {
        var service = Model.Service(serviceName);

        var operation = service.Operations.GetValueOrDefault(fact.Operation).ShouldNotBeNull();

        if (service.Traits.Protocol is WireProtocol.RestJson or WireProtocol.RestXml)
        {
            operation.Http.Method.ShouldBe(fact.Method);
            operation.Http.Status.ShouldBe(fact.Status);
            operation.Http.Uri.ShouldBe(Diverges(service, fact) ? fact.Uri.Replace("}", "+}", StringComparison.Ordinal) : fact.Uri);
        }

        Compare(fact.Operation + " request", Members(service, operation.Request, withRequired: true), fact.Request);
        Compare(fact.Operation + " response", Members(service, operation.Response, withRequired: false), fact.Response);
    }

    [Theory]
    [InlineData("gatehouse.aws.apigatewayv2.ApiGatewayV2", 103)]
    [InlineData("gatehouse.aws.apigatewaymanagementapi.ApiGatewayManagementApi", 3)]
    [InlineData("gatehouse.aws.apigateway.ApiGateway", 120)]
    [InlineData("gatehouse.aws.cloudwatch.CloudWatch", 3)]
    [InlineData("gatehouse.aws.ecr.Ecr", 17)]
    [InlineData("gatehouse.aws.iam.Iam", 80)]
    [InlineData("gatehouse.aws.cloudformation.CloudFormation", 43)]
    [InlineData("gatehouse.aws.kms.Kms", 24)]
    [InlineData("gatehouse.aws.lambda.Lambda", 63)]
    [InlineData("gatehouse.aws.logs.Logs", 24)]
    [InlineData("gatehouse.aws.s3.S3", 92)]
    [InlineData("gatehouse.aws.s3control.S3Control", 3)]
    [InlineData("gatehouse.aws.ssm.Ssm", 12)]
    [InlineData("gatehouse.aws.sts.Sts", 8)]
    public void As_many_operations_of_a_service_are_declared_as_its_tools_call(string service, int operations) =>
        Model.Service(service).Operations.Count.ShouldBe(operations);

    private static bool Diverges(WireService service, Fact fact) =>
        service.Traits.SigningName == "apigateway" && Divergences.ContainsKey($"{fact.Operation} uri");

    private static void Compare(string what, string[] declared, string[] modeled) =>
        declared.Order(StringComparer.Ordinal).ShouldBe(modeled.Order(StringComparer.Ordinal), what);

    private static string[] Members(WireService service, MessageDescriptor message, bool withRequired) =>
    [
        .. MessagePlan.Of(message).Members.Where(member => member.Location != Location.SentMembers && !Divergences.ContainsKey($"{service.Name} {member.WireName} member"))
            .Select(member => $"{member.WireName}:{Name(member.Location)}{(withRequired && member.Traits.Required ? "!" : "")}"),
    ];

    private static string Name(Location location) => location switch
    {
        Location.Path => "uri",
        Location.QueryString => "querystring",
        Location.Header => "header",
        Location.HeaderPrefix => "headers",
        Location.StatusCode => "statusCode",
        Location.Payload => "payload",
        _ => "body",
    };
}
