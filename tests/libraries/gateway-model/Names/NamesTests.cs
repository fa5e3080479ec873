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
}
