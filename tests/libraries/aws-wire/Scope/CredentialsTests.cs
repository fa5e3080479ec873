using Gatehouse.AwsWire.Scope;
using Microsoft.AspNetCore.Http;

namespace Gatehouse.AwsWire.Tests.Scope;

public sealed class CredentialsTests
{
    [Theory]
    [InlineData("AWS4-HMAC-SHA256 Credential=test/20260101/eu-west-1/apigateway/aws4_request, SignedHeaders=host, Signature=0", "000000000000", "eu-west-1", "apigateway")]
    [InlineData("AWS4-HMAC-SHA256 Credential=111111111111/20260101/us-east-1/lambda/aws4_request,SignedHeaders=host,Signature=0", "111111111111", "us-east-1", "lambda")]
    [InlineData("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260101/nowhere/sts/aws4_request, Signature=0", "000000000000", "us-east-1", "sts")]
    [InlineData("AWS4-HMAC-SHA256 Credential=a/b, Signature=0", "000000000000", "us-east-1", "")]
    [InlineData("Bearer token", "000000000000", "us-east-1", "")]
    [InlineData("", "000000000000", "us-east-1", "")]
    public void The_credential_scope_names_account_region_and_service(string authorization, string account, string region, string service)
    {
        var http = new DefaultHttpContext().Request;
        http.Headers.Authorization = authorization;

        var credentials = Credentials.Of(http);

        (credentials.Account, credentials.Region, credentials.Service).ShouldBe((account, region, service));
    }

    [Fact]
    public void A_presigned_request_carries_its_credential_in_the_query()
    {
        var http = new DefaultHttpContext().Request;
        http.QueryString = new QueryString("?X-Amz-Credential=222222222222%2F20260101%2Fus-west-2%2Fs3%2Faws4_request");

        Credentials.Of(http).ShouldBe(new Credentials("222222222222", "us-west-2", "s3"));
    }

    [Theory]
    [InlineData("AWS 111111111111:c2ln", "", "111111111111")]
    [InlineData("", "?AWSAccessKeyId=111111111111&Expires=1&Signature=s", "111111111111")]
    public void The_older_signature_is_only_known_from_S3(string authorization, string query, string account)
    {
        var http = new DefaultHttpContext().Request;
        http.Headers.Authorization = authorization;
        http.QueryString = new QueryString(query);

        var credentials = Credentials.Of(http);

        (credentials.Account, credentials.Region, credentials.Service).ShouldBe((account, "us-east-1", "s3"));
    }

    [Theory]
    [InlineData("mars-1", true, "mars-1")]
    [InlineData("mars-1", false, "us-east-1")]
    [InlineData("eu-west-1", true, "eu-west-1")]
    [InlineData("Mars:1", true, "us-east-1")]
    [InlineData("", true, "us-east-1")]
    public void A_region_of_any_name_is_one_where_that_is_allowed(string region, bool allowed, string read)
    {
        var http = new DefaultHttpContext().Request;
        http.Headers.Authorization = $"AWS4-HMAC-SHA256 Credential=test/20260101/{region}/lambda/aws4_request, Signature=0";

        Credentials.Of(http, new CredentialRules(allowed, ReadsAwsAccessKeys: false)).Region.ShouldBe(read);
    }

    [Theory]
    [InlineData(true, "000000000042")]
    [InlineData(false, "000000000000")]
    public void AWSs_own_keys_stand_for_their_account_where_that_is_wanted(bool wanted, string account)
    {
        var http = new DefaultHttpContext().Request;
        http.Headers.Authorization = "AWS4-HMAC-SHA256 Credential=AKIAQAAAAAAVNCBMPNSG/20260101/us-east-1/lambda/aws4_request, Signature=0";

        Credentials.Of(http, new CredentialRules(false, wanted)).Account.ShouldBe(account);
    }
}
