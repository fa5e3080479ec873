using System.Text.Json.Nodes;

namespace Gatehouse.ControlPlane.CloudFormation.Sam;

/// <summary>The few shapes that everything generated is made of.</summary>
internal static class SamValues
{
    public const string ApiGateway = "apigateway.amazonaws.com";

    public static JsonObject Ref(string name) => new() { ["Ref"] = name };

    public static JsonObject GetAtt(string logicalId, string attribute) => new() { ["Fn::GetAtt"] = new JsonArray(logicalId, attribute) };

    public static JsonObject Sub(string text) => new() { ["Fn::Sub"] = text };

    public static JsonObject Sub(string text, JsonObject variables) => new() { ["Fn::Sub"] = new JsonArray(text, variables) };

    public static JsonObject If(string condition, JsonNode value) =>
        new() { ["Fn::If"] = new JsonArray(condition, value, Ref("AWS::NoValue")) };

    /// <summary>What API Gateway calls a function by. The function is a variable of Sub, for example <c>Function.Arn</c>.</summary>
    public static string InvocationUri(string variable) =>
        $"arn:${{AWS::Partition}}:apigateway:${{AWS::Region}}:lambda:path/2015-03-31/functions/${{{variable}}}/invocations";

    /// <summary>What API Gateway calls a function by, the function being any value.</summary>
    public static JsonObject InvocationUriOf(JsonNode function) =>
        Sub(InvocationUri("__FunctionArn__"), new JsonObject { ["__FunctionArn__"] = function.DeepClone() });

    /// <summary>Lets API Gateway call a function.</summary>
    public static JsonObject Permission(JsonNode function, JsonNode sourceArn) => new()
    {
        ["Action"] = "lambda:InvokeFunction",
        ["FunctionName"] = function.DeepClone(),
        ["Principal"] = ApiGateway,
        ["SourceArn"] = sourceArn,
    };

    /// <summary>An ARN inside of an API: <paramref name="inside"/> follows the API's id.</summary>
    public static JsonObject ExecuteApiArn(JsonNode api, string inside, bool hasStage)
    {
        var variables = new JsonObject { ["__ApiId__"] = api.DeepClone() };
        if (hasStage)
        {
            variables["__Stage__"] = "*";
        }

        return Sub($"arn:${{AWS::Partition}}:execute-api:${{AWS::Region}}:${{AWS::AccountId}}:${{__ApiId__}}/{inside}", variables);
    }

    /// <summary>Tags as a list, SAM's own before the template's.</summary>
    public static JsonArray TagList(string own, JsonNode? tags)
    {
        var list = new JsonArray(new JsonObject { ["Key"] = own, ["Value"] = "SAM" });
        foreach (var (key, value) in tags as JsonObject ?? [])
        {
            list.Add(new JsonObject { ["Key"] = key, ["Value"] = value?.DeepClone() });
        }

        return list;
    }

    /// <summary>Copies those of the members that are there.</summary>
    public static void CopyTo(this JsonObject from, JsonObject to, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (from[name] is { } value)
            {
                to[name] = value.DeepClone();
            }
        }
    }

    public static string Alphanumeric(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit));
}
