using System.Globalization;
using System.Text.Json;
using Gatehouse.GatewayModel.Json;
using Gatehouse.GatewayModel.Services;

namespace Gatehouse.EdgeRouter.Integrating.Services;

/// <summary>
/// SQS by its query protocol, in which it answers HTTP APIs: a form sent to the queue's own path.
/// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-making-api-requests.html
/// </summary>
internal sealed class QueueProtocol : IServiceProtocol
{
    private const string Version = "2012-11-05";
    private const string QueueUrl = "QueueUrl";

    /// <summary>Parameters that are JSON text, and how the query protocol names their entries.</summary>
    private static readonly Dictionary<string, string> Lists = new(StringComparer.Ordinal)
    {
        ["AttributeNames"] = "AttributeName",
        ["MessageAttributeNames"] = "MessageAttributeName",
    };

    private static readonly Dictionary<string, string> Maps = new(StringComparer.Ordinal)
    {
        ["MessageAttributes"] = "MessageAttribute",
        ["MessageSystemAttributes"] = "MessageSystemAttribute",
    };

    public IReadOnlyList<string> Services => ["sqs"];

    public HttpRequestMessage? Compose(Uri upstream, ServiceAction action, IReadOnlyDictionary<string, string> arguments)
    {
        if (!Uri.TryCreate(arguments[QueueUrl], UriKind.Absolute, out var queue)) return null;

        var form = new List<KeyValuePair<string, string>> { new("Action", action.Name), new("Version", Version) };
        foreach (var (name, value) in arguments.Where(argument => argument.Key != ServiceAction.Region))
        {
            if (!TryAdd(form, name, value)) return null;
        }

        return new HttpRequestMessage(HttpMethod.Post, new Uri(upstream, queue.AbsolutePath)) { Content = new FormUrlEncodedContent(form) };
    }

    private static bool TryAdd(List<KeyValuePair<string, string>> form, string name, string value)
    {
        if (Lists.TryGetValue(name, out var entry)) return TryAddList(form, entry, value);
        if (Maps.TryGetValue(name, out entry)) return TryAddMap(form, entry, value);

        form.Add(new(name, value));
        return true;
    }

    private static bool TryAddList(List<KeyValuePair<string, string>> form, string entry, string value)
    {
        using var json = JsonText.TryParse(value);
        if (json?.RootElement is not { ValueKind: JsonValueKind.Array } list) return false;

        foreach (var (index, text) in list.EnumerateArray().Index()) form.Add(new(Numbered(entry, index), text.ToString()));
        return true;
    }

    private static bool TryAddMap(List<KeyValuePair<string, string>> form, string entry, string value)
    {
        using var json = JsonText.TryParse(value);
        if (json?.RootElement is not { ValueKind: JsonValueKind.Object } map) return false;

        foreach (var (index, attribute) in map.EnumerateObject().Index())
        {
            if (attribute.Value.ValueKind != JsonValueKind.Object) return false;

            form.Add(new($"{Numbered(entry, index)}.Name", attribute.Name));
            foreach (var member in attribute.Value.EnumerateObject())
            {
                form.Add(new($"{Numbered(entry, index)}.Value.{member.Name}", member.Value.ToString()));
            }
        }

        return true;
    }

    private static string Numbered(string entry, int index) => string.Create(CultureInfo.InvariantCulture, $"{entry}.{index + 1}");
}
