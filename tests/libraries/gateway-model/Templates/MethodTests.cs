using Gatehouse.GatewayModel.Templates;

namespace Gatehouse.GatewayModel.Tests.Templates;

/// <summary>The methods of java.lang.String, List, Map and Integer, as the JDK's documentation has them.</summary>
public sealed class MethodTests
{
    public static TheoryData<string, string> Calls()
    {
        var data = new TheoryData<string, string>();
        foreach (var each in TemplateCases.Of("methods.json")) data.Add(TemplateCases.TextOf(each, "call"), TemplateCases.TextOf(each, "text"));
        return data;
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_method_answers_as_in_Java(string call, string text)
    {
        var dot = EndOfReceiver(call);

        Rendered.Text($"#set($v = {call[..dot]})$v{call[dot..]}").ShouldBe(text);
    }

    [Theory]
    [InlineData("$s.substring(9)", "Index 9 is out of bounds: from 0 to 3.")]
    [InlineData("$s.substring('a')", "'a' is not a whole number.")]
    [InlineData("$s.matches('(')", "is not a regular expression.")]
    [InlineData("$s.replaceAll('b', '$3')", "'$3' is not a replacement for 'b'.")]
    [InlineData("$l.get(3)", "Index 3 is out of bounds: from 0 to 1.")]
    [InlineData("$n.parseInt('x')", "'x' is not a whole number.")]
    [InlineData("$util.parseJson('{')", "$util.parseJson was given a text that is not JSON.")]
    [InlineData("$input.path('$.[')", "is not a JSONPath.")]
    [InlineData("#set($context.responseOverride.header.a = 1)#set($context.responseOverride.header.a = 2)", "may be overridden once only.")]
    public void What_Java_throws_at_fails_the_template_with_its_line(string use, string reason)
    {
        var template = $"#set($s = 'abc')\n#set($l = [1, 2])\n#set($n = 1)\nx {use}";

        var failure = Rendered.Failure(template, input: new MappingInput { Body = "{}" });

        failure.Kind.ShouldBe(MappingFailureKind.Execution);
        failure.Reason.ShouldEndWith(reason);
        failure.Line.ShouldBe(4);
    }

    [Fact]
    public void A_response_template_sees_and_may_replace_what_the_request_template_overrode()
    {
        var request = Rendered.Result("#set($context.requestOverride.path.body = 'kept')#set($context.responseOverride.status = 201)");

        var response = Rendered.Result(
            "$context.requestOverride.path.body#set($context.responseOverride.status = 202)",
            new MappingInput { Overrides = request.Overrides });

        request.Overrides.ResponseStatus.ShouldBe(201);
        response.Text.ShouldBe("kept");
        response.Overrides.ResponseStatus.ShouldBe(202);
    }

    [Theory]
    [InlineData("'abc'")]
    [InlineData("99")]
    [InlineData("600")]
    public void A_status_that_is_none_overrides_nothing(string status) =>
        Rendered.Result($"#set($context.responseOverride.status = {status})").Overrides.ResponseStatus.ShouldBeNull();

    [Fact]
    public void A_template_tells_what_AWS_would_print_as_text()
    {
        MappingTemplate.TryParse("t", "#macro(m)x#end#m()#evaluate('y')", out var template, out _).ShouldBeTrue();

        template!.NotOnAws.ShouldBe(["#evaluate", "#macro"]);
    }

    private static int EndOfReceiver(string call) => call[0] switch
    {
        '\'' => call.IndexOf('\'', 1) + 1,
        '[' => call.IndexOf(']') + 1,
        '{' => call.IndexOf('}') + 1,
        _ => call.IndexOf('.', call.StartsWith("3.9", StringComparison.Ordinal) ? 2 : 0),
    };
}
