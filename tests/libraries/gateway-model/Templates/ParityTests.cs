using System.Text.Json;
using Gatehouse.GatewayModel.Templates;
using static Gatehouse.GatewayModel.Tests.Templates.TemplateCases;

namespace Gatehouse.GatewayModel.Tests.Templates;

public sealed class ParityTests
{
    public static TheoryData<string, string, string> Recorded()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var recorded in Of("aws.json")) data.Add(TextOf(recorded, "name"), TextOf(recorded, "template"), recorded.GetRawText());
        return data;
    }

    public static TheoryData<string, string> Documented()
    {
        var data = new TheoryData<string, string>();
        foreach (var documented in Of("variables.json")) data.Add(TextOf(documented, "name"), documented.GetRawText());
        return data;
    }

    public static TheoryData<string, string> Velocity()
    {
        var data = new TheoryData<string, string>();
        foreach (var rendered in Of("velocity.json")) data.Add(TextOf(rendered, "template"), TextOf(rendered, "text"));
        return data;
    }

    public static TheoryData<string> Refused() =>
        [.. File("velocity.json").GetProperty("refused").EnumerateArray().Select(t => t.GetString()!)];

    [Theory]
    [MemberData(nameof(Recorded))]
    public void A_template_renders_as_AWS_was_recorded_to_render_it(string name, string template, string recorded)
    {
        using var json = JsonDocument.Parse(recorded);
        var variables = json.RootElement.TryGetProperty("variables", out var given) ? given : default;
        var names = variables.ValueKind == JsonValueKind.Object ? variables.EnumerateObject().Select(v => v.Name) : [];
        var sets = string.Concat(names.Select(n => $"#set(${n} = $input.path('$.{n}'))"));
        var body = variables.ValueKind == JsonValueKind.Object ? variables.GetRawText() : null;

        var text = Rendered.Text(sets + template, new MappingInput { Body = body });

        text.ShouldBe(TextOf(json.RootElement, "text"), name);
    }

    [Theory]
    [MemberData(nameof(Documented))]
    public void A_template_sees_its_variables_as_documented(string name, string documented)
    {
        using var json = JsonDocument.Parse(documented);

        var times = json.RootElement.TryGetProperty("times", out var repeated) ? repeated.GetInt32() : 1;
        var template = string.Concat(Enumerable.Repeat(TextOf(json.RootElement, "template"), times));

        if (json.RootElement.TryGetProperty("fails", out var reason))
        {
            var parsed = MappingTemplate.TryParse("t", template, out var mapping, out var refusal);
            (parsed ? mapping!.Render(InputOf(json.RootElement), new MappingLimits()).Failure : refusal)!.Reason.ShouldBe(reason.GetString(), name);
            return;
        }

        var result = Rendered.Result(template, InputOf(json.RootElement));

        result.Failure.ShouldBeNull(name);
        result.Text.ShouldBe(string.Concat(Enumerable.Repeat(TextOf(json.RootElement, "text"), times)), name);
        OverridesOf(result.Overrides).ShouldBe(ExpectedOverrides(json.RootElement), name);
    }

    [Theory]
    [MemberData(nameof(Velocity))]
    public void A_template_renders_as_Velocity_renders_it(string template, string text) =>
        Rendered.Text(File("velocity.json").GetProperty("prelude").GetString() + template).ShouldBe(text);

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_Velocity_refuses_fails_with_its_line(string template)
    {
        var prelude = File("velocity.json").GetProperty("prelude").GetString();

        var parsed = MappingTemplate.TryParse("t", prelude + template, out var mapping, out var failure);
        if (parsed) failure = mapping!.Render(new MappingInput(), new MappingLimits()).Failure;

        failure.ShouldNotBeNull();
        failure.Line.ShouldBeInRange(1, 1 + template.Count(c => c == '\n'));
        failure.Reason.ShouldNotBeEmpty();
    }

    // Only what was overridden, in the order of the record's members.
    private static string OverridesOf(MappingOverrides overrides)
    {
        var written = new Dictionary<string, object>(StringComparer.Ordinal);
        if (overrides.RequestHeaders.Count > 0) written["requestHeaders"] = overrides.RequestHeaders;
        if (overrides.RequestPath.Count > 0) written["requestPath"] = overrides.RequestPath;
        if (overrides.RequestQueryString.Count > 0) written["requestQueryString"] = overrides.RequestQueryString;
        if (overrides.ResponseHeaders.Count > 0) written["responseHeaders"] = overrides.ResponseHeaders;
        if (overrides.ResponseStatus is { } status) written["status"] = status;
        return JsonSerializer.Serialize(written);
    }

    private static string ExpectedOverrides(JsonElement documented) =>
        documented.TryGetProperty("overrides", out var expected) ? JsonSerializer.Serialize(expected) : "{}";
}
