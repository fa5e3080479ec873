using System.Text.Json;
using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Intrinsics;
using Gatehouse.ControlPlane.CloudFormation.Planning;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.Tests.CloudFormation;

/// <summary>Replays <c>tests/parity/cloudformation</c>: what a template's property R.P comes to, or what is wrong with the template.</summary>
public sealed class TemplateParityTests
{
    public sealed record Case(string Name, string Source, string Date, string Template, JsonNode? Value, string? Error, string? ErrorStart);

    public static TheoryData<string> Names() => [.. Read().Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Comes_to_what_it_does_on_AWS(string name)
    {
        var one = Read().Single(candidate => candidate.Name == name);
        one.Source.ShouldNotBeEmpty();
        one.Date.ShouldNotBeEmpty();

        var (value, error) = Evaluate(one.Template);

        if (one.Value is null)
        {
            error.ShouldNotBeNull().ShouldStartWith(one.Error ?? one.ErrorStart!);
        }
        else
        {
            error.ShouldBeNull();
            value.ToJson().ShouldBe(one.Value.ToJson());
        }
    }

    private static (JsonNode? Value, string? Error) Evaluate(string text)
    {
        try
        {
            var template = TemplateReader.Read(TemplateText.Parse(text));
            var pseudo = new PseudoParameters("000000000000", "us-east-1", "s", "arn:aws:cloudformation:us-east-1:000000000000:stack/s/u", [], "amazonaws.com");
            var parameters = Gatehouse.ControlPlane.CloudFormation.Parameters.ParameterValues.ToNodes(
                template,
                template.Parameters.Values.Select(parameter => new Aws.CloudFormation.Parameter { ParameterKey = parameter.Name, ParameterValue = parameter.Default }));
            var scope = new EvaluationScope(template, pseudo, parameters, new Dictionary<string, string>());
            DependencyGraph.Of(scope);
            var resource = template.Resources.GetValueOrDefault("R");
            return (resource is null ? null : new Evaluation(scope, NoReferences.Instance).Of(resource.Properties["P"]), null);
        }
        catch (TemplateException exception)
        {
            return (null, exception.Message);
        }
    }

    private static List<Case> Read() => JsonSerializer.Deserialize<List<Case>>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "parity-cloudformation", "templates.json")), JsonSerializerOptions.Web)!;
}
