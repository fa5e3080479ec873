using Gatehouse.GatewayModel.Names;

namespace Gatehouse.GatewayModel.Tests.Names;

public sealed class NamesTests
{
    [Theory]
    [InlineData("$default", true)]
    [InlineData("dev_1-b", true)]
    [InlineData("", false)]
    [InlineData("a.b", false)]
    [InlineData("$dev", false)]
    public void Stages_are_named_in_a_small_alphabet(string name, bool valid) => StageName.IsValid(name).ShouldBe(valid);

    [Fact]
    public void A_stage_name_has_at_most_128_characters()
    {
        StageName.IsValid(new string('a', 128)).ShouldBeTrue();
        StageName.IsValid(new string('a', 129)).ShouldBeFalse();
    }

    [Fact]
    public void Ids_have_the_length_and_alphabet_of_AWS()
    {
        ApiId.Create(new Random(1)).ShouldMatch("^[a-z0-9]{10}$");
        ShortId.Create(new Random(1)).ShouldMatch("^[a-z0-9]{7}$");
    }

    [Theory]
    [InlineData("my-api", true)]
    [InlineData("-api", false)]
    [InlineData("my.api", false)]
    [InlineData("", false)]
    public void A_chosen_id_must_fit_into_a_host_name(string id, bool servable) => ApiId.IsServable(id).ShouldBe(servable);
}
