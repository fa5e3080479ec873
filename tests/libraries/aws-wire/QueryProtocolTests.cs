using System.Text;
using System.Xml.Linq;
using Gatehouse.Aws.Sts;
using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Protocols;
using Microsoft.AspNetCore.Http;

namespace Gatehouse.AwsWire.Tests;

public sealed class QueryProtocolTests
{
    private static readonly WireService Sts = WireModel.Load().Service("gatehouse.aws.sts.Sts");
    private static readonly XNamespace Namespace = "https://sts.amazonaws.com/doc/2011-06-15/";

    private readonly QueryProtocol _protocol = new();

    [Fact]
    public void Dotted_names_spell_the_way_to_a_member()
    {
        var http = Form();
        var body = Encoding.UTF8.GetBytes(
            "Action=AssumeRole&Version=2011-06-15&RoleArn=arn&RoleSessionName=s&DurationSeconds=900&Tags.member.1.Key=a&Tags.member.1.Value=b%20c&Tags.member.2.Key=d&Tags.member.2.Value=e");

        var request = (AssumeRoleRequest)_protocol.Read(_protocol.Locate(Sts, http, body)!, http, body).Message;

        request.RoleArn.ShouldBe("arn");
        request.DurationSeconds.ShouldBe(900);
        request.Tags.Select(tag => $"{tag.Key}={tag.Value}").ShouldBe(["a=b c", "d=e"]);
    }

    [Fact]
    public void An_empty_list_is_sent_as_a_blank()
    {
        var http = Form();
        var body = "Action=AssumeRole&Version=2011-06-15&RoleArn=arn&Tags="u8.ToArray();

        var request = (AssumeRoleRequest)_protocol.Read(_protocol.Locate(Sts, http, body)!, http, body).Message;

        request.Tags.ShouldBeEmpty();
        request.RoleArn.ShouldBe("arn");
    }

    [Fact]
    public void The_parameters_may_stand_in_the_query()
    {
        var http = new DefaultHttpContext().Request;
        http.Method = "GET";
        http.QueryString = new QueryString("?Action=GetCallerIdentity&Version=2011-06-15");

        _protocol.Locate(Sts, http, default)!.Operation.Name.ShouldBe("GetCallerIdentity");
    }

    [Theory]
    [InlineData("Action=NoSuchThing&Version=2011-06-15", "NoSuchThing")]
    [InlineData("Action=NoSuchThing", "NoSuchThing")]
    [InlineData("Action=AssumeRole&Version=2010-05-08", null)]
    public void What_is_not_declared_is_called_by_its_name(string body, string? name) =>
        _protocol.CalledName(Sts, Form(), Encoding.UTF8.GetBytes(body)).ShouldBe(name);

    [Theory]
    [InlineData("Action=NoSuchThing&Version=2011-06-15")]
    [InlineData("Action=AssumeRole&Version=2010-05-08")]
    [InlineData("Version=2011-06-15")]
    public void What_names_no_operation_of_the_service_is_not_located(string body) =>
        _protocol.Locate(Sts, Form(), Encoding.UTF8.GetBytes(body)).ShouldBeNull();

    [Fact]
    public async Task An_answer_wraps_its_members_in_a_result()
    {
        var xml = await Written(http => _protocol.WriteAsync(http, Sts.Operations["GetCallerIdentity"],
            new GetCallerIdentityResponse { Account = "000000000000", Arn = "arn:aws:iam::000000000000:root", UserId = "u" }, "r-1", default));

        xml.Name.ShouldBe(Namespace + "GetCallerIdentityResponse");
        xml.Element(Namespace + "GetCallerIdentityResult")!.Element(Namespace + "Account")!.Value.ShouldBe("000000000000");
        xml.Element(Namespace + "ResponseMetadata")!.Element(Namespace + "RequestId")!.Value.ShouldBe("r-1");
    }

    [Fact]
    public async Task A_failure_tells_whose_fault_it_is()
    {
        var xml = await Written(http => _protocol.WriteFailureAsync(http, Sts, new AwsFailure("ValidationError", 400, "bad <x>"), "r-2", default));

        var error = xml.Element(Namespace + "Error")!;
        error.Element(Namespace + "Type")!.Value.ShouldBe("Sender");
        error.Element(Namespace + "Message")!.Value.ShouldBe("bad <x>");
        xml.Element(Namespace + "RequestId")!.Value.ShouldBe("r-2");
    }

    private static HttpRequest Form()
    {
        var http = new DefaultHttpContext().Request;
        http.Method = "POST";
        http.ContentType = "application/x-www-form-urlencoded; charset=utf-8";
        return http;
    }

    private static async Task<XElement> Written(Func<HttpResponse, Task> write)
    {
        var context = new DefaultHttpContext();
        var body = new MemoryStream();
        context.Response.Body = body;
        await write(context.Response);
        return XDocument.Parse(Encoding.UTF8.GetString(body.ToArray())).Root!;
    }
}
