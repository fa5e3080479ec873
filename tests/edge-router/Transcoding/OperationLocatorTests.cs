using System.Text;
using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Protocols;
using Gatehouse.EdgeRouter.Transcoding;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Gatehouse.EdgeRouter.Tests.Transcoding;

public sealed class OperationLocatorTests
{
    private readonly OperationLocator _locator = new(
        new Lazy<WireModel>(WireModel.Load),
        [new RestJsonProtocol(), new QueryProtocol(), new Json11Protocol(), new RestXmlProtocol()]);

    [Theory]
    [InlineData("logs")]
    [InlineData("")]
    public void The_target_header_names_service_and_operation_signed_or_not(string signingName)
    {
        var call = _locator.Locate(signingName, Target("Logs_20140328.DescribeLogGroups"), default).ShouldNotBeNull();

        call.Service.Name.ShouldBe("Logs");
        call.Operation!.Operation.Name.ShouldBe("DescribeLogGroups");
    }

    [Theory]
    [InlineData("sts")]
    [InlineData("")]
    public void Action_and_version_name_service_and_operation_signed_or_not(string signingName)
    {
        var call = _locator.Locate(signingName, Form(), "Action=GetCallerIdentity&Version=2011-06-15"u8.ToArray()).ShouldNotBeNull();

        call.Operation!.Operation.Name.ShouldBe("GetCallerIdentity");
    }

    [Fact]
    public void The_path_names_an_unsigned_operation_of_a_REST_service() =>
        _locator.Locate("", Request("GET", "/2015-03-31/functions/"), default)!.Operation!.Operation.Name.ShouldBe("ListFunctions");

    [Fact]
    public void An_undeclared_operation_is_known_by_its_service_and_name()
    {
        var json = _locator.Locate("logs", Target("Logs_20140328.StartQuery"), default).ShouldNotBeNull();
        var query = _locator.Locate("", Form(), Encoding.UTF8.GetBytes("Action=NoSuchThing&Version=2011-06-15")).ShouldNotBeNull();
        var rest = _locator.Locate("lambda", Request("GET", "/2099-01-01/things"), default).ShouldNotBeNull();

        (json.Operation, json.Service.Name, json.Name).ShouldBe((null, "Logs", "StartQuery"));
        (query.Operation, query.Service.Name, query.Name).ShouldBe((null, "Sts", "NoSuchThing"));
        (rest.Operation, rest.Service.Name, rest.Name).ShouldBe((null, "Lambda", "GET /2099-01-01/things"));
    }

    [Theory]
    [InlineData("s3", "GET", "/", "localhost", "ListBuckets")]
    [InlineData("s3", "GET", "/v2/apis", "localhost", "GetObject")]
    [InlineData("", "GET", "/", "s3.localhost.localstack.cloud:4566", "ListBuckets")]
    [InlineData("", "DELETE", "/k", "b.s3.amazonaws.com", "DeleteObject")]
    [InlineData("", "GET", "/bucket/key", "localhost:4566", "GetObject")]
    [InlineData("", "HEAD", "/bucket", "localhost:4566", "HeadBucket")]
    [InlineData("", "PUT", "/bucket/key", "localhost:4566", "PutObject")]
    [InlineData("", "POST", "/bucket?delete", "localhost:4566", "DeleteObjects")]
    [InlineData("", "POST", "/bucket/key?uploads", "localhost:4566", "CreateMultipartUpload")]
    public void S3_is_called_by_its_name_its_host_or_by_what_nobody_else_answers_to(
        string signingName, string method, string target, string host, string operation)
    {
        var http = Request(method, target);
        http.Host = new HostString(host);

        _locator.LocateByHead(signingName, http)!.Operation!.Operation.Name.ShouldBe(operation);
    }

    [Theory]
    [InlineData("lambda", "GET", "/bucket/key")]
    [InlineData("", "GET", "/")]
    [InlineData("", "GET", "/v2/apis")]
    [InlineData("", "GET", "/v2/no/such/thing")]
    [InlineData("", "GET", "/restapis/a/b")]
    [InlineData("", "PUT", "/2015-03-31/functions/f/code")]
    [InlineData("", "PUT", "/2015-03-31/no/such/thing")]
    [InlineData("", "POST", "/bucket/key")]
    [InlineData("", "DELETE", "/bucket/key")]
    public void S3_takes_no_path_of_another_service(string signingName, string method, string target) =>
        _locator.LocateByHead(signingName, Request(method, target)).ShouldBeNull();

    [Fact]
    public void A_client_that_signs_nothing_is_known_by_its_name()
    {
        var http = Request("DELETE", "/bucket/key");
        http.Headers.UserAgent = "aws-cli/2.9.19 Python/3.11";

        _locator.LocateByHead("", http)!.Operation!.Operation.Name.ShouldBe("DeleteObject");
    }

    [Fact]
    public void A_service_that_is_not_declared_is_not_located() =>
        _locator.Locate("dynamodb", Target("DynamoDB_20120810.ListTables"), default).ShouldBeNull();

    [Fact]
    public void A_failure_is_guessed_to_be_expected_as_the_request_speaks()
    {
        _locator.GuessProtocol(Target("DynamoDB_20120810.ListTables")).ShouldBeOfType<Json11Protocol>();
        _locator.GuessProtocol(Form()).ShouldBeOfType<QueryProtocol>();
        _locator.GuessProtocol(Request("GET", "/things")).ShouldBeOfType<RestJsonProtocol>();
    }

    private static HttpRequest Target(string target)
    {
        var http = Request("POST", "/");
        http.Headers["X-Amz-Target"] = target;
        return http;
    }

    private static HttpRequest Form()
    {
        var http = Request("POST", "/");
        http.ContentType = "application/x-www-form-urlencoded; charset=utf-8";
        return http;
    }

    private static HttpRequest Request(string method, string path)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = method;
        context.Request.Path = path.Split('?')[0];
        context.Request.QueryString = path.Contains('?') ? new QueryString(path[path.IndexOf('?')..]) : default;
        context.Features.Get<IHttpRequestFeature>()!.RawTarget = path;
        return context.Request;
    }
}
