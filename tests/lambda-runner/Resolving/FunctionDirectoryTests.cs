using Gatehouse.LambdaRunner.Resolving;
using Gatehouse.LambdaRunner.Tests.Placing;
using Gatehouse.LambdaRunner.Tests.Running;

namespace Gatehouse.LambdaRunner.Tests.Resolving;

public sealed class FunctionDirectoryTests
{
    private static readonly FunctionName Name = new(RunningRunner.AccountId, RunningRunner.Region, "f", "");

    private readonly ControlPlane _plane = new();
    private readonly FunctionDirectory _directory;

    public FunctionDirectoryTests() => _directory = new FunctionDirectory(_plane.Functions, TimeProvider.System);

    [Fact]
    public async Task What_is_known_is_not_asked_again()
    {
        Put();

        await _directory.ResolveAsync(Name, null);
        await _directory.ResolveAsync(Name, "revision-1");

        _plane.Questions.ShouldBe(1);
    }

    [Fact]
    public async Task A_caller_that_has_seen_another_revision_has_it_asked_again()
    {
        Put();
        await _directory.ResolveAsync(Name, null);
        Put();

        (await _directory.ResolveAsync(Name, "revision-2")).Value!.RevisionId.ShouldBe("revision-2");
    }

    [Fact]
    public async Task A_changed_function_is_asked_for_again_under_every_qualifier()
    {
        Put();
        await _directory.ResolveAsync(Name, null);
        await _directory.ResolveAsync(Name with { Qualifier = "live" }, null);

        _directory.Forget(Name);
        await _directory.ResolveAsync(Name with { Qualifier = "live" }, null);

        _plane.Questions.ShouldBe(3);
    }

    [Fact]
    public async Task A_failure_is_the_control_planes_own_and_not_remembered()
    {
        var failure = (await _directory.ResolveAsync(Name, null)).Failure!;
        Put();

        failure.Code.ShouldBe("ResourceNotFoundException");
        (await _directory.ResolveAsync(Name, null)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void A_permission_or_a_description_changes_no_environment()
    {
        var key = TestFunctions.Create().Key;

        TestFunctions.Create(revision => revision.Configuration.RevisionId = "other").Key.ShouldBe(key);
        TestFunctions.Create(revision => revision.Configuration.Description = "other").Key.ShouldBe(key);
        TestFunctions.Create(revision => revision.Configuration.Timeout = 9).Key.Supersedes(key).ShouldBeTrue();
        TestFunctions.Create(revision => revision.CodeDigest = "other").Key.Supersedes(key).ShouldBeTrue();
        TestFunctions.Create(revision => revision.Configuration.Version = "1").Key.Supersedes(key).ShouldBeFalse();
    }

    [Fact]
    public void Variables_count_by_what_they_say_and_not_by_their_order()
    {
        static void Both(Protocol.FunctionRevision revision, string first, string second) =>
            revision.Configuration.Environment = new() { Variables = { [first] = "1", [second] = "1" } };

        var key = TestFunctions.Create(revision => Both(revision, "A", "B")).Key;

        TestFunctions.Create(revision => Both(revision, "B", "A")).Key.ShouldBe(key);
        TestFunctions.Create(revision => Both(revision, "A", "C")).Key.ShouldNotBe(key);
    }

    private void Put() => _plane.Put("f", "nodejs20.x", "index.handler", new Dictionary<string, string> { ["index.js"] = "" });
}
