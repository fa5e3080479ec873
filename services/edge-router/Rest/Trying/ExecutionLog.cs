using System.Globalization;
using System.Text;
using Gatehouse.EdgeRouter.Integrating.Lambda;
using Microsoft.Extensions.Primitives;

namespace Gatehouse.EdgeRouter.Rest.Trying;

/// <summary>
/// The execution log of one request that somebody tries out, in AWS's lines. What is long is cut.
/// https://docs.aws.amazon.com/apigateway/latest/api/API_TestInvokeMethod.html
/// </summary>
internal sealed class ExecutionLog(TimeProvider time, string requestId)
{
    private const int LongestLine = 64 * 1024;

    private readonly StringBuilder _text = new($"Execution log for request {requestId}\n");

    /// <summary>What an authorizer's function answered; empty until it did.</summary>
    public ReadOnlyMemory<byte> AuthorizerAnswer { get; set; }

    public void Add(string line)
    {
        _text.Append(time.GetUtcNow().ToString("ddd MMM dd HH:mm:ss 'UTC' yyyy", CultureInfo.InvariantCulture)).Append(" : ");
        _text.Append(line.Length > LongestLine ? $"{line[..LongestLine]} [TRUNCATED]" : line).Append('\n');
    }

    public void Add(string what, ReadOnlyMemory<byte> body) => Add($"{what}: {Encoding.UTF8.GetString(body.Span)}");

    public void Add(string what, IEnumerable<EventHeader> headers) => Add($"{what}: {Described(headers.Select(each => (each.Name, each.Values)))}");

    public void Add(string what, IEnumerable<KeyValuePair<string, StringValues>> pairs) => Add($"{what}: {Described(pairs.Select(each => (each.Key, each.Value)))}");

    public void Add(string what, IEnumerable<KeyValuePair<string, string>> pairs) =>
        Add($"{what}: {Described(pairs.Select(each => (each.Key, new StringValues(each.Value))))}");

    public override string ToString() => _text.ToString();

    private static string Described(IEnumerable<(string Name, StringValues Values)> pairs) =>
        $"{{{string.Join(", ", pairs.Select(pair => $"{pair.Name}={pair.Values}"))}}}";
}
