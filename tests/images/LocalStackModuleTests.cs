using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;
using Testcontainers.LocalStack;

namespace Gatehouse.Images.Tests;

/// <summary>LocalStack's own module of Testcontainers, with our image in the place of LocalStack's, under the AWS SDK for .NET.</summary>
public sealed class LocalStackModuleTests : IAsyncLifetime
{
    private static readonly BasicAWSCredentials Credentials = new("111111111111", "test");

    private LocalStackContainer _localstack = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Edge => _localstack.GetConnectionString();

    public async ValueTask InitializeAsync()
    {
        await Running.Images.RequireAsync(Running.Images.AllInOne);
        // The module wants a token for LocalStack 4.15 and later, which it takes any image to be that bears no older tag.
        _localstack = new LocalStackBuilder(Running.Images.AllInOne).WithEnvironment("LOCALSTACK_AUTH_TOKEN", "any").Build();
        await _localstack.StartAsync(Cancel);
    }

    public ValueTask DisposeAsync() => _localstack?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task The_SDKs_services_answer()
    {
        using var sts = new AmazonSecurityTokenServiceClient(Credentials, new AmazonSecurityTokenServiceConfig { ServiceURL = Edge, AuthenticationRegion = "eu-west-1" });
        using var ssm = new AmazonSimpleSystemsManagementClient(Credentials, new AmazonSimpleSystemsManagementConfig { ServiceURL = Edge, AuthenticationRegion = "eu-west-1" });
        using var s3 = new AmazonS3Client(Credentials, new AmazonS3Config { ServiceURL = Edge, AuthenticationRegion = "us-east-1", ForcePathStyle = true });

        var identity = await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), Cancel);
        await ssm.PutParameterAsync(new PutParameterRequest { Name = "/app/color", Value = "green", Type = ParameterType.String }, Cancel);
        var parameter = await ssm.GetParameterAsync(new GetParameterRequest { Name = "/app/color" }, Cancel);
        await s3.PutBucketAsync("photos", Cancel);
        await s3.PutObjectAsync(new() { BucketName = "photos", Key = "a/b.txt", ContentBody = "hello" }, Cancel);
        using var read = await s3.GetObjectAsync("photos", "a/b.txt", Cancel);

        identity.Account.ShouldBe("111111111111");
        parameter.Parameter.ARN.ShouldBe("arn:aws:ssm:eu-west-1:111111111111:parameter/app/color");
        (await new StreamReader(read.ResponseStream).ReadToEndAsync(Cancel)).ShouldBe("hello");
    }

    [Fact]
    public async Task A_function_answers_behind_an_HTTP_API()
    {
        using var aws = new ManagementApi(new Uri(Edge));
        using var caller = new Caller(new Uri(Edge));
        var api = await aws.CreateHttpApiAsync("module", await aws.CreateFunctionAsync("module", "returns-its-event.cjs"));

        (await caller.ReadAsync($"/_aws/execute-api/{api.Id}/$default/hello")).ShouldContain("\"rawPath\":\"/hello\"");
        (await caller.AskAsync("/nowhere", api.HostAt("localhost"))).Status.ShouldBe(HttpStatusCode.OK);
    }
}
