using Gatehouse.Aws.Ecr;

namespace Gatehouse.ControlPlane.Tests.Ecr;

public sealed class RepositoriesTests
{
    [Fact]
    public async Task A_repository_is_made_once_and_described_with_its_address()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.DoAsync(new CreateRepositoryRequest { RepositoryName = "team/app" });

        var again = await bench.FailAsync(new CreateRepositoryRequest { RepositoryName = "team/app" });
        var described = await bench.CallAsync<DescribeRepositoriesResponse>(new DescribeRepositoriesRequest { RepositoryNames = { "team/app" } });

        again.Code.ShouldBe("RepositoryAlreadyExistsException");
        var repository = described.Repositories.ShouldHaveSingleItem();
        repository.RepositoryUri.ShouldBe("000000000000.dkr.ecr.us-east-1.localhost.localstack.cloud:4566/team/app");
        repository.ImageTagMutability.ShouldBe("MUTABLE");
    }

    [Fact]
    public async Task What_is_not_there_is_missing_by_name()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var failure = await bench.FailAsync(new DescribeRepositoriesRequest { RepositoryNames = { "none" } });

        (failure.Code, failure.HttpStatus, failure.Message).ShouldBe((
            "RepositoryNotFoundException", 400, "The repository with name 'none' does not exist in the registry with id '000000000000'"));
    }

    [Fact]
    public async Task Policies_are_kept_until_they_are_deleted()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.DoAsync(new CreateRepositoryRequest { RepositoryName = "app" });

        (await bench.FailAsync(new GetRepositoryPolicyRequest { RepositoryName = "app" })).Code.ShouldBe("RepositoryPolicyNotFoundException");
        await bench.DoAsync(new SetRepositoryPolicyRequest { RepositoryName = "app", PolicyText = "{}" });
        (await bench.CallAsync<GetRepositoryPolicyResponse>(new GetRepositoryPolicyRequest { RepositoryName = "app" })).PolicyText.ShouldBe("{}");
        await bench.DoAsync(new DeleteRepositoryPolicyRequest { RepositoryName = "app" });
        (await bench.FailAsync(new GetRepositoryPolicyRequest { RepositoryName = "app" })).Code.ShouldBe("RepositoryPolicyNotFoundException");
        await bench.DoAsync(new DeleteRepositoryRequest { RepositoryName = "app" });
    }
}
