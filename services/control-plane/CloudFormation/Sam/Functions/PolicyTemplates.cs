using System.Reflection;
using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Sam.Functions;

/// <summary>
/// SAM's policy templates, kept as data beside this file: what each lets a function do, on what, with the parameters in braces.
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-policy-template-list.html
/// </summary>
internal static class PolicyTemplates
{
    private static readonly JsonObject Known = Load();

    /// <summary>The policy; null where there is no template of that name.</summary>
    public static JsonObject? TryFill(string name, JsonNode? parameters, SamResource resource)
    {
        if (Known[name] is not JsonArray statements)
        {
            return null;
        }

        var values = parameters as JsonObject ?? [];
        return new JsonObject { ["Statement"] = new JsonArray([.. statements.Select(statement => Fill((JsonObject)statement!, name, values, resource))]) };
    }

    private static JsonObject Fill(JsonObject statement, string template, JsonObject values, SamResource resource)
    {
        var filled = new JsonObject
        {
            ["Effect"] = "Allow",
            ["Action"] = statement["actions"]!.DeepClone(),
        };
        var targets = ((JsonArray)statement["on"]!).Select(target => Fill(target.ToText()!, template, values, resource)).ToArray();
        filled["Resource"] = targets.Length == 1 ? targets[0] : new JsonArray(targets);
        if (statement["when"] is JsonObject condition)
        {
            var (key, arn) = condition.First();
            filled["Condition"] = new JsonObject { ["StringEquals"] = new JsonObject { [key] = Fill(arn.ToText()!, template, values, resource) } };
        }

        return filled;
    }

    /// <summary><c>sqs:{QueueName}</c> is an ARN of the stack's region and account; what begins with <c>arn:</c> is one as it stands.</summary>
    private static JsonNode Fill(string target, string template, JsonObject values, SamResource resource)
    {
        if (target == "*")
        {
            return target;
        }

        var (text, variables) = (target, new JsonObject());
        for (var start = text.IndexOf('{'); start >= 0; start = text.IndexOf('{', start + 1))
        {
            if (start > 0 && text[start - 1] == '$')
            {
                continue;
            }

            var parameter = text[(start + 1)..text.IndexOf('}', start)];
            var variable = char.ToLowerInvariant(parameter[0]) + parameter[1..];
            variables[variable] = values[parameter]?.DeepClone()
                ?? throw resource.Invalid($"Must specify valid parameter values for policy template '{template}'");
            text = text.Replace($"{{{parameter}}}", $"${{{variable}}}", StringComparison.Ordinal);
        }

        if (!text.StartsWith("arn:", StringComparison.Ordinal) && text[0] != '$')
        {
            var (service, rest) = (text[..text.IndexOf(':')], text[(text.IndexOf(':') + 1)..]);
            text = $"arn:${{AWS::Partition}}:{service}:${{AWS::Region}}:${{AWS::AccountId}}:{rest}";
        }

        return variables.Count == 0 ? SamValues.Sub(text) : SamValues.Sub(text, variables);
    }

    private static JsonObject Load()
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream("sam/policy-templates.json")
            ?? throw new InvalidOperationException("The control-plane carries no policy templates.");
        return (JsonObject)JsonNode.Parse(resource)!;
    }
}
