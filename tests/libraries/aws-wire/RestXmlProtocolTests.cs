using System.Text;
using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Protocols;
using Gatehouse.AwsWire.Rest;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Gatehouse.AwsWire.Tests;

public sealed class RestXmlProtocolTests
{
    private const string Namespace = "xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"";

    private static readonly WireService S3 = WireModel.Load().Service("gatehouse.aws.s3.S3");

    private readonly RestXmlProtocol _protocol = new();

    [Theory]
    [InlineData("GET", "/", "ListBuckets")]
    [InlineData("PUT", "/b", "CreateBucket")]
    [InlineData("GET", "/b", "ListObjects")]
    [InlineData("GET", "/b/?list-type=2&prefix=a", "ListObjectsV2")]
    [InlineData("GET", "/b?versions", "ListObjectVersions")]
    [InlineData("GET", "/b?location=", "GetBucketLocation")]
    [InlineData("POST", "/b?delete", "DeleteObjects")]
    [InlineData("GET", "/b?analytics", "ListBucketAnalyticsConfigurations")]
    [InlineData("GET", "/b?analytics&id=1", "GetBucketAnalyticsConfiguration")]
    [InlineData("PUT", "/b/k?x-id=PutObject", "PutObject")]
    [InlineData("PUT", "/b/k?partNumber=1&uploadId=u", "UploadPart")]
    [InlineData("GET", "/b/k", "GetObject")]
    [InlineData("GET", "/b/k?uploadId=u", "ListParts")]
    [InlineData("POST", "/b/k?uploads", "CreateMultipartUpload")]
    [InlineData("POST", "/b/k?uploadId=u", "CompleteMultipartUpload")]
    [InlineData("DELETE", "/b/k?uploadId=u", "AbortMultipartUpload")]
    [InlineData("DELETE", "/b/k", "DeleteObject")]
    [InlineData("GET", "/b/k?tagging", "GetObjectTagging")]
    [InlineData("POST", "/b/k?select&select-type=2", "SelectObjectContent")]
    public void An_operation_is_told_by_method_path_and_query(string method, string target, string operation) =>
        Locate(Request(method, target)).Operation.Name.ShouldBe(operation);

    [Theory]
    [InlineData("/b/k", "CopyObject")]
    [InlineData("/b/k?partNumber=1&uploadId=u", "UploadPartCopy")]
    public void A_source_in_the_headers_makes_it_a_copy(string target, string operation)
    {
        var http = Request("PUT", target);
        http.Headers["x-amz-copy-source"] = "a/b";

        Locate(http).Operation.Name.ShouldBe(operation);
    }

    [Theory]
    [InlineData("/b/a/b", "a/b")]
    [InlineData("/b//a//", "/a//")]
    [InlineData("/b/a%2Fb%20c", "a/b c")]
    [InlineData("/b/a+b%2Bc", "a+b+c")]
    [InlineData("/b/%2520", "%20")]
    [InlineData("/b/a/../c", "a/../c")]
    [InlineData("/b/folder/", "folder/")]
    public void A_key_is_decoded_once_and_never_normalized(string target, string key) =>
        Locate(Request("GET", target)).Parameters["Key"].ShouldBe(key);

    [Theory]
    [InlineData("my.bucket.s3.localhost.localstack.cloud:4566", "/k", "my.bucket")]
    [InlineData("b.s3.eu-west-1.localhost.localstack.cloud", "/k", "b")]
    [InlineData("b.s3.amazonaws.com", "/k", "b")]
    [InlineData("b.s3-us-west-2.amazonaws.com", "/k", "b")]
    [InlineData("b.s3.us-gov-east-1.amazonaws.com", "/k", "b")]
    [InlineData("b.localhost:4566", "/k", "b")]
    [InlineData("s3.localhost.localstack.cloud:4566", "/b/k", "b")]
    [InlineData("s3.amazonaws.com", "/b/k", "b")]
    [InlineData("localhost:4566", "/b/k", "b")]
    [InlineData("127.0.0.1:4566", "/b/k", "b")]
    [InlineData("000000000000.localhost:4566", "/b/k", "b")]
    public void A_bucket_is_named_by_host_or_path(string host, string target, string bucket)
    {
        var http = Request("GET", target);
        http.Host = new HostString(host);

        var located = Locate(http);

        located.Operation.Name.ShouldBe("GetObject");
        located.Parameters["Bucket"].ShouldBe(bucket);
        located.Parameters["Key"].ShouldBe("k");
    }

    [Fact]
    public void Headers_and_their_prefixes_become_members()
    {
        var http = Request("PUT", "/b/k");
        http.Headers["X-Amz-Meta-Color"] = "Red";
        http.Headers["Content-Type"] = "text/x";
        http.Headers["Expires"] = "whenever";

        var request = Read<PutObjectRequest>(http, "");

        request.Metadata.ShouldContainKeyAndValue("color", "Red");
        request.ContentType.ShouldBe("text/x");
        request.Expires.ShouldBe("whenever");
        request.Body.ShouldBeNull();
    }

    [Fact]
    public void A_document_is_read_with_lists_of_both_kinds()
    {
        var tagging = Read<PutBucketTaggingRequest>(
            Request("PUT", "/b?tagging"),
            $"<Tagging {Namespace}><!-- c --><Unknown><x/></Unknown><TagSet><Tag><Key>a</Key><Value> b </Value></Tag><Tag><Key>c</Key><Value/></Tag></TagSet></Tagging>");
        var cors = Read<PutBucketCorsRequest>(
            Request("PUT", "/b?cors"),
            "<CORSConfiguration><CORSRule><AllowedMethod>GET</AllowedMethod><AllowedMethod>PUT</AllowedMethod><MaxAgeSeconds>5</MaxAgeSeconds></CORSRule></CORSConfiguration>");

        tagging.Tagging.TagSet.Select(tag => (tag.Key, tag.Value)).ShouldBe([("a", " b "), ("c", "")]);
        var rule = cors.CorsConfiguration.CorsRules.ShouldHaveSingleItem();
        rule.AllowedMethods.ShouldBe(["GET", "PUT"]);
        rule.MaxAgeSeconds.ShouldBe(5);
    }

    [Theory]
    [InlineData("<Tagging>")]
    [InlineData("no xml")]
    [InlineData("<Other/>")]
    [InlineData("<!DOCTYPE Tagging [<!ENTITY x \"y\">]><Tagging><TagSet><Tag><Key>&x;</Key></Tag></TagSet></Tagging>")]
    [InlineData("<!DOCTYPE Tagging SYSTEM \"file:///etc/passwd\"><Tagging/>")]
    public void A_document_that_is_none_of_its_shape_is_refused(string document) => Should.Throw<MalformedRequestException>(
        () => Read<PutBucketTaggingRequest>(Request("PUT", "/b?tagging"), document));

    [Fact]
    public void A_document_deeper_than_any_shape_is_skipped_without_recursion()
    {
        var deep = string.Concat(Enumerable.Repeat("<x>", 100_000)) + string.Concat(Enumerable.Repeat("</x>", 100_000));

        var tagging = Read<PutBucketTaggingRequest>(Request("PUT", "/b?tagging"), $"<Tagging>{deep}</Tagging>");

        tagging.Tagging.TagSet.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_is_a_document_under_its_own_name()
    {
        var answer = new ListObjectsV2Output
        {
            Name = "b",
            IsTruncated = false,
            Contents = { new Aws.S3.Object { Key = "a&b", Size = 5, ETag = "\"e\"", LastModified = new Timestamp { Seconds = 1 } } },
            CommonPrefixes = { new CommonPrefix { Prefix = "p/" } },
        };

        var (_, body) = await WriteAsync("GET", "/b?list-type=2", answer);

        body.ShouldEndWith(
            $"<ListBucketResult {Namespace}><IsTruncated>false</IsTruncated><Contents><Key>a&amp;b</Key><LastModified>1970-01-01T00:00:01.000Z</LastModified>"
            + "<ETag>\"e\"</ETag><Size>5</Size></Contents><Name>b</Name><CommonPrefixes><Prefix>p/</Prefix></CommonPrefixes></ListBucketResult>");
    }

    [Theory]
    [InlineData("", $"<LocationConstraint {Namespace} />")]
    [InlineData("eu-west-1", $"<LocationConstraint {Namespace}>eu-west-1</LocationConstraint>")]
    public async Task A_document_may_be_one_text(string region, string document)
    {
        var (_, body) = await WriteAsync("GET", "/b?location", new GetBucketLocationOutput { LocationConstraint = region });

        body.ShouldBe($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{document}");
    }

    [Fact]
    public async Task A_grantee_tells_its_kind_in_an_attribute()
    {
        var answer = new GetBucketAclOutput { Grants = { new Grant { Grantee = new Grantee { Type = "Group", Uri = "u" }, Permission = "READ" } } };

        var (_, body) = await WriteAsync("GET", "/b?acl", answer);

        body.ShouldContain("<Grantee xsi:type=\"Group\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><URI>u</URI></Grantee>");
    }

    [Fact]
    public async Task Members_in_headers_are_written_as_headers_write_them()
    {
        var answer = new HeadObjectOutput
        {
            ContentLength = 7,
            LastModified = new Timestamp { Seconds = 1 },
            DeleteMarker = true,
            HttpStatus = 206,
            Metadata = { ["color"] = "red" },
        };

        var (http, body) = await WriteAsync("HEAD", "/b/k", answer);

        http.StatusCode.ShouldBe(206);
        http.ContentLength.ShouldBe(7);
        http.Headers["Last-Modified"].ToString().ShouldBe("Thu, 01 Jan 1970 00:00:01 GMT");
        http.Headers["x-amz-delete-marker"].ToString().ShouldBe("true");
        http.Headers["x-amz-meta-color"].ToString().ShouldBe("red");
        body.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_failure_has_the_shape_of_S3()
    {
        var failure = new AwsFailure("NoSuchKey", 404, "The specified key does not exist.")
        {
            Members = new Dictionary<string, string> { ["Key"] = "k", [FailureHeaders.Member("x-amz-delete-marker")] = "true" },
        };

        var (http, body) = await FailAsync("GET", failure);

        http.StatusCode.ShouldBe(404);
        http.Headers["x-amz-delete-marker"].ToString().ShouldBe("true");
        body.ShouldContain("<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message><Key>k</Key><RequestId>0123456789ABCDEF</RequestId><HostId>");
    }

    [Theory]
    [InlineData("HEAD", 404)]
    [InlineData("GET", 304)]
    public async Task Some_failures_have_no_body(string method, int status)
    {
        var (http, body) = await FailAsync(method, new AwsFailure("x", status, "y"));

        http.StatusCode.ShouldBe(status);
        body.ShouldBeEmpty();
    }

    [Fact]
    public void The_request_is_identified_by_two_headers()
    {
        var http = new DefaultHttpContext();

        ((IWireProtocol)_protocol).Identify(http.Response, "01234567-89ab-cdef-0123-456789abcdef");

        http.Response.Headers["x-amz-request-id"].ToString().ShouldBe("0123456789ABCDEF");
        http.Response.Headers["x-amz-id-2"].ToString().ShouldNotBeEmpty();
        http.Response.Headers.ContainsKey("x-amzn-RequestId").ShouldBeFalse();
    }

    private LocatedOperation Locate(HttpRequest http) => _protocol.Locate(S3, http, default).ShouldNotBeNull();

    private T Read<T>(HttpRequest http, string body) => (T)_protocol.Read(Locate(http), http, Encoding.UTF8.GetBytes(body)).Message;

    private async Task<(HttpResponse Http, string Body)> WriteAsync(string method, string target, IMessage answer)
    {
        var http = Request(method, target);
        using var written = new MemoryStream();
        http.HttpContext.Response.Body = written;
        await _protocol.WriteAsync(http.HttpContext.Response, Locate(http).Operation, answer, "", TestContext.Current.CancellationToken);
        return (http.HttpContext.Response, Encoding.UTF8.GetString(written.ToArray()));
    }

    private async Task<(HttpResponse Http, string Body)> FailAsync(string method, AwsFailure failure)
    {
        var http = Request(method, "/b/k");
        using var written = new MemoryStream();
        http.HttpContext.Response.Body = written;
        await _protocol.WriteFailureAsync(
            http.HttpContext.Response, S3, failure, "01234567-89ab-cdef-0123-456789abcdef", TestContext.Current.CancellationToken);
        return (http.HttpContext.Response, Encoding.UTF8.GetString(written.ToArray()));
    }

    private static HttpRequest Request(string method, string target)
    {
        var http = new DefaultHttpContext().Request;
        var query = target.IndexOf('?', StringComparison.Ordinal);
        http.Method = method;
        http.HttpContext.Features.Get<IHttpRequestFeature>()!.RawTarget = target;
        http.QueryString = query < 0 ? default : new QueryString(target[query..]);
        return http;
    }
}
