using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Tests.S3;

namespace Gatehouse.ControlPlane.Tests;

public sealed class DomainNameTests
{
    [Fact]
    public async Task A_name_has_an_endpoint_of_API_Gateways_own()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var domain = await bench.CallAsync<CustomDomain>(Given.Domain());

        var endpoint = domain.DomainNameConfigurations.ShouldHaveSingleItem();
        endpoint.DomainNameStatus.ShouldBe("AVAILABLE");
        endpoint.ApiGatewayDomainName.ShouldMatch("^d-[a-z0-9]{10}\\.execute-api\\.us-east-1\\.amazonaws\\.com$");
        endpoint.HostedZoneId.ShouldBe("Z1UJRXOUMOOFQ8");
        domain.MutualTlsAuthentication.ShouldBeNull();
        (await bench.CallAsync<CustomDomain>(new GetDomainNameRequest { DomainName = "api.example.com" })).ShouldBe(domain);
    }

    [Fact]
    public async Task A_name_belongs_to_one_account_and_region()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.DoAsync(Given.Domain());
        var elsewhere = new CallScope("111111111111", "eu-west-1", "00000000-0000-0000-0000-000000000002");

        var again = await bench.FailAsync(Given.Domain());
        var other = await bench.FailAsync(Given.Domain(), elsewhere);
        await bench.DoAsync(new DeleteDomainNameRequest { DomainName = "api.example.com" });
        await bench.DoAsync(Given.Domain(), elsewhere);

        again.HttpStatus.ShouldBe(400);
        again.Message.ShouldBe("The domain name you provided already exists.");
        other.ShouldBe(again with { Members = other.Members });
    }

    [Theory]
    [InlineData("API.example.com")]
    [InlineData("api example.com")]
    [InlineData("-a.example.com")]
    [InlineData("a..example.com")]
    [InlineData("a.*.example.com")]
    [InlineData("*")]
    [InlineData("https://a.example.com")]
    public async Task What_is_no_host_name_is_refused(string name)
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        (await bench.FailAsync(Given.Domain(name))).Code.ShouldBe("BadRequestException");
    }

    [Fact]
    public async Task A_wildcard_stands_for_a_first_label()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        (await bench.CallAsync<CustomDomain>(Given.Domain("*.example.com"))).DomainName_.ShouldBe("*.example.com");
    }

    [Fact]
    public async Task An_update_keeps_the_endpoints_own_name()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var made = await bench.CallAsync<CustomDomain>(Given.Domain());

        var updated = await bench.CallAsync<CustomDomain>(new UpdateDomainNameRequest
        {
            DomainName = "api.example.com",
            DomainNameConfigurations = { new DomainNameConfiguration { CertificateArn = "arn:aws:acm:us-east-1:000000000000:certificate/c" } },
        });

        var endpoint = updated.DomainNameConfigurations.ShouldHaveSingleItem();
        endpoint.ApiGatewayDomainName.ShouldBe(made.DomainNameConfigurations[0].ApiGatewayDomainName);
        endpoint.CertificateArn.ShouldEndWith("certificate/c");
        bench.Log.Warnings.ShouldContain(line => line.Contains("certificate_arn", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Mutual_TLS_is_told_to_edges_and_ends_with_an_empty_truststore()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var request = Given.Domain();
        request.MutualTlsAuthentication = new MutualTlsAuthenticationInput { TruststoreUri = "s3://bucket/trust.pem" };
        await bench.DoAsync(request);
        var closed = await bench.DomainSnapshotAsync("api.example.com", _ => true);

        var updated = await bench.CallAsync<CustomDomain>(new UpdateDomainNameRequest
        {
            DomainName = "api.example.com",
            MutualTlsAuthentication = new MutualTlsAuthenticationInput { TruststoreUri = "" },
        });

        closed.MutualTls.TruststoreUri.ShouldBe("s3://bucket/trust.pem");
        updated.MutualTlsAuthentication.ShouldBeNull();
        (await bench.DomainSnapshotAsync("api.example.com", ready => ready.MutualTls is null)).DomainName.ShouldBe("api.example.com");
    }

    [Fact]
    public async Task The_truststore_is_told_with_the_domain()
    {
        await using var bench = await GivenS3.BucketAsync();
        await bench.ObjectAsync("trust.pem", "-----BEGIN CERTIFICATE-----");
        var request = Given.Domain();
        request.MutualTlsAuthentication = new MutualTlsAuthenticationInput { TruststoreUri = $"s3://{GivenS3.Bucket}/trust.pem" };

        await bench.DoAsync(request);

        (await bench.DomainSnapshotAsync("api.example.com", _ => true)).Truststore.ToStringUtf8().ShouldBe("-----BEGIN CERTIFICATE-----");
    }

    [Fact]
    public async Task A_truststore_that_is_not_there_is_told_empty_and_warned_of()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var request = Given.Domain();
        request.MutualTlsAuthentication = new MutualTlsAuthenticationInput { TruststoreUri = "s3://bucket/trust.pem" };

        await bench.DoAsync(request);

        (await bench.DomainSnapshotAsync("api.example.com", _ => true)).Truststore.IsEmpty.ShouldBeTrue();
        bench.Log.Warnings.ShouldContain(line => line.Contains("s3://bucket/trust.pem", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Its_end_is_told_to_edges()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.DoAsync(Given.Domain());
        await bench.DomainSnapshotAsync("api.example.com", _ => true);
        using var edge = bench.WatchApis();
        await edge.NextAsync();
        await edge.NextAsync();

        await bench.DoAsync(new DeleteDomainNameRequest { DomainName = "api.example.com" });

        (await edge.NextAsync()).DomainRemoved.DomainName.ShouldBe("api.example.com");
        (await bench.FailAsync(new GetDomainNameRequest { DomainName = "api.example.com" })).Message
            .ShouldBe("Invalid domain name identifier specified");
    }
}
