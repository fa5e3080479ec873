using Gatehouse.GatewayModel.Templates;

namespace Gatehouse.GatewayModel.Tests.Templates;

/// <summary>Templates rendered in one line of a test.</summary>
internal static class Rendered
{
    public static string Text(string template, MappingInput? input = null)
    {
        var result = Result(template, input);
        result.Failure.ShouldBeNull(result.Failure?.ToString());
        return result.Text;
    }

    public static MappingFailure Failure(string template, MappingLimits? limits = null, MappingInput? input = null)
    {
        var result = Result(template, input, limits);
        result.Succeeded.ShouldBeFalse($"rendered '{result.Text}'");
        result.Text.ShouldBeEmpty();
        return result.Failure!;
    }

    public static MappingFailure Refusal(string template)
    {
        MappingTemplate.TryParse("application/json", template, out _, out var failure).ShouldBeFalse();
        return failure!;
    }

    public static MappingResult Result(string template, MappingInput? input = null, MappingLimits? limits = null)
    {
        MappingTemplate.TryParse("application/json", template, out var parsed, out var failure).ShouldBeTrue(failure?.ToString());
        return parsed!.Render(input ?? new MappingInput(), limits ?? new MappingLimits());
    }
}
