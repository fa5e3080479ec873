using System.Globalization;
using System.Text;
using System.Text.Json;
using Gatehouse.AwsWire.Descriptors;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Gatehouse.ControlPlane.Tests.Fuzzing;

/// <summary>
/// Requests that nobody would send: most members of the right type with values that stand somewhere else, some of any type, some that break
/// JSON. What earlier answers named is called again, so that the nonsense reaches deep.
/// </summary>
internal sealed class RandomRequests(int seed, WireService service)
{
    private const int MostNames = 200;
    private const int Deepest = 4;

    private static readonly string[] Texts =
    [
        "", " ", "a", "$default", "$connect", "GET /pets/{id}", "ANY /{proxy+}", "/", "//", "{", "}", "$request.body.action", "${", "*", "HTTP",
        "WEBSOCKET", "HTTP_PROXY", "AWS_PROXY", "MOCK", "VPC_LINK", "NONE", "JWT", "CUSTOM", "REQUEST", "AWS_IAM", "1.0", "2.0", "200", "500",
        "SQS-SendMessage", "http://localhost", "https://[::1", "arn:aws:lambda:us-east-1:000000000000:function:f", "arn:", "arn:aws:apigateway:us-east-1::/apis/x",
        "integrations/x", "authorizers/x", "api.example.com", "*.example.com", "overwrite:header.x", "append:header.authorization", "$request.header.x",
        "{\"type\":\"object\"}", "{\"$ref\":\"#\"}", "#set($a = 1)", "openapi: 3.0.1", "\0", "\ud83d\ude00", "ÿ", "%2F", "../..", "a\r\nb: c",
        "-1", "9223372036854775808", "1e999", "true", "null", "2026-01-02T03:04:05Z",
    ];

    private readonly Random _random = new(seed);
    private readonly WireOperation[] _operations = [.. service.Operations.Values.OrderBy(operation => operation.Name, StringComparer.Ordinal)];
    private readonly List<string> _names = [];

    /// <summary>The next request: its method, its path with query, its body.</summary>
    public (WireOperation Operation, string Target, byte[] Body) Next()
    {
        var operation = _operations[_random.Next(_operations.Length)];
        return (operation, Target(operation), Body(operation));
    }

    /// <summary>Names in an answer are worth being called.</summary>
    public void Learn(IMessage answer)
    {
        foreach (var field in answer.Descriptor.Fields.InDeclarationOrder())
        {
            if (field is not { IsRepeated: false, FieldType: FieldType.String } || !(field.Name.EndsWith("_id", StringComparison.Ordinal) || field.Name.EndsWith("name", StringComparison.Ordinal))) continue;
            if (field.Accessor.GetValue(answer) is not string { Length: > 0 } name) continue;

            if (_names.Count < MostNames) _names.Add(name);
            else _names[_random.Next(MostNames)] = name;
        }
    }

    private string Target(WireOperation operation)
    {
        var target = new StringBuilder();
        foreach (var part in operation.Http.Uri.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            target.Append('/').Append(part.StartsWith('{') ? Uri.EscapeDataString(Name()) : part);
        }

        if (_random.Next(4) == 0) target.Append("?maxResults=").Append(Uri.EscapeDataString(Text())).Append("&nextToken=").Append(Uri.EscapeDataString(Text()));
        return target.ToString();
    }

    private byte[] Body(WireOperation operation)
    {
        var json = new StringBuilder();
        AppendMessage(json, operation.Request, depth: 0);
        var body = Encoding.UTF8.GetBytes(json.ToString());
        if (body.Length > 0 && _random.Next(50) == 0) body[_random.Next(body.Length)] = (byte)_random.Next(256);
        return body;
    }

    private void AppendMessage(StringBuilder json, MessageDescriptor descriptor, int depth)
    {
        json.Append('{');
        var members = MessagePlan.Of(descriptor).Members.Where(_ => _random.Next(2) == 0).ToArray();
        json.AppendJoin(',', members.Select(member =>
        {
            var value = new StringBuilder($"\"{member.WireName}\":");
            AppendValue(value, member, depth);
            return value.ToString();
        }));
        json.Append('}');
    }

    private void AppendValue(StringBuilder json, MemberPlan member, int depth)
    {
        if (_random.Next(20) == 0) json.Append(Anything());
        else if (depth >= Deepest) json.Append("null");
        else if (member.IsList) json.Append('[').AppendJoin(',', Enumerable.Range(0, _random.Next(4)).Select(_ => One(member, depth))).Append(']');
        else if (member.IsMap) json.Append('{').AppendJoin(',', Texts.Where(_ => _random.Next(20) == 0).Select(key => $"{Quoted(key)}:{One(member, depth)}")).Append('}');
        else json.Append(One(member, depth));
    }

    private string One(MemberPlan member, int depth)
    {
        var json = new StringBuilder();
        if (member.IsStructure) AppendMessage(json, member.Element.MessageType, depth + 1);
        else json.Append(Scalar(member));
        return json.ToString();
    }

    private string Scalar(MemberPlan member) => member.Element.FieldType switch
    {
        FieldType.Bool => _random.Next(2) == 0 ? "true" : "false",
        FieldType.Int32 or FieldType.Int64 => _random.Next(-10, 100_000).ToString(CultureInfo.InvariantCulture),
        FieldType.Double or FieldType.Float => _random.NextDouble().ToString(CultureInfo.InvariantCulture),
        _ => Quoted(Text()),
    };

    private string Anything() => _random.Next(7) switch
    {
        0 => "null",
        1 => "[]",
        2 => "{}",
        3 => "-0.5",
        4 => "[[[{}]]]",
        5 => Quoted(new string('x', _random.Next(40_000))),
        _ => Quoted(Text()),
    };

    private string Name() => _names.Count > 0 && _random.Next(8) > 0 ? _names[_random.Next(_names.Count)] : Text();

    private string Text() => _names.Count > 0 && _random.Next(4) == 0 ? _names[_random.Next(_names.Count)] : Texts[_random.Next(Texts.Length)];

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
