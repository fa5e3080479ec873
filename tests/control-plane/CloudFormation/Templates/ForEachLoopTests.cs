using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.Tests.CloudFormation;

public sealed class ForEachLoopTests
{
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-foreach-example-resource.html
    [Fact]
    public void A_loop_is_its_body_once_for_every_item()
    {
        var template = TemplateText.Parse("""
            Resources:
              Fn::ForEach::Topics:
                - Name
                - !Ref Names
                - Topic${Name}:
                    Type: AWS::SNS::Topic
                    Properties: {TopicName: !Ref Name, Label: !Sub 'of ${Name} in ${AWS::Region}'}
            """);

        var expanded = ForEachLoops.Expand(template, new Dictionary<string, string> { ["Names"] = "A, B" });

        expanded["Resources"].ToJson().ShouldBe(
            """{"TopicA":{"Type":"AWS::SNS::Topic","Properties":{"TopicName":"A","Label":{"Fn::Sub":"of A in ${AWS::Region}"}}},"TopicB":{"Type":"AWS::SNS::Topic","Properties":{"TopicName":"B","Label":{"Fn::Sub":"of B in ${AWS::Region}"}}}}""");
    }

    [Fact]
    public void Loops_nest_and_letters_of_items_make_ids()
    {
        var template = TemplateText.Parse("""
            Resources:
              Fn::ForEach::Outer:
                - A
                - ['1.0', '2']
                - Fn::ForEach::Inner:
                    - B
                    - [x]
                    - R&{A}${B}: {Type: T, Properties: {P: '${A}${B}'}}
            """);

        ForEachLoops.Expand(template, new Dictionary<string, string>())["Resources"].ToJson().ShouldBe(
            """{"R10x":{"Type":"T","Properties":{"P":"1.0x"}},"R2x":{"Type":"T","Properties":{"P":"2x"}}}""");
    }
}
