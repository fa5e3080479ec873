using Gatehouse.Aws.CloudFormation;

namespace Gatehouse.ControlPlane.Tests.CloudFormation;

public sealed class TemplateRulesTests
{
    [Theory]
    [InlineData("prod", "b", null)]
    [InlineData("prod", "c", "A zone of production")]
    [InlineData("test", "c", null)]
    public async Task A_rule_holds_parameters_to_its_assertions(string stage, string zones, string? refusal)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        const string template = """
            Parameters:
              Stage: {Type: String}
              Zones: {Type: CommaDelimitedList}
            Rules:
              Production:
                RuleCondition: !Equals [!Ref Stage, prod]
                Assertions:
                  - Assert: {Fn::EachMemberIn: [!Ref Zones, [a, b]]}
                    AssertDescription: A zone of production
            Resources:
              Group: {Type: AWS::Logs::LogGroup}
            """;
        var input = new CreateStackInput
        {
            StackName = "s",
            TemplateBody = template,
            Parameters =
            {
                new Parameter { ParameterKey = "Stage", ParameterValue = stage }, new Parameter { ParameterKey = "Zones", ParameterValue = zones },
            },
        };

        if (refusal is null)
        {
            (await bench.EndedAsync((await bench.CallAsync<CreateStackOutput>(input)).StackId)).StackStatus.ShouldBe("CREATE_COMPLETE");
        }
        else
        {
            (await bench.FailAsync(input)).Message.ShouldBe(refusal);
        }
    }
}
