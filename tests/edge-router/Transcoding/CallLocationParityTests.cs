using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Protocols;
using Gatehouse.AwsWire.Scope;
using Gatehouse.EdgeRouter.Transcoding;
using Google.Protobuf;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Gatehouse.EdgeRouter.Tests.Transcoding;

/// <summary>Replays <c>tests/parity/aws-calls</c>: which operation a request calls, on whose behalf, and with what.</summary>
public sealed class CallLocationParityTests
{
    private readonly OperationLocator _locator = new(
        new Lazy<WireModel>(WireModel.Load), [new RestJsonProtocol(), new QueryProtocol(), new Json11Protocol(), new RestXmlProtocol()]);

    /// <summary>A request and what it is.</summary>
    /// <param name="Name">What the case shows.</param>
    /// <param name="Source">Where that is known from.</param>
    /// <param name="Date">When the source was read.</param>
    /// <param name="Send">Method and target.</param>
    /// <param name="Service">The service that is meant; empty where none is.</param>
    /// <param name="Operation">The operation that is called.</param>
    /// <param name="Host">The Host header.</param>
    /// <param name="With">Other headers.</param>
    /// <param name="Body">The body.</param>
    /// <param name="Account">On behalf of which account.</param>
    /// <param name="Region">In which region.</param>
    /// <param name="Members">What the operation is given.</param>
    public sealed record Case(
        string Name, string Source, string Date, string Send, string Service, string? Operation = null, string Host = "localhost:4566",
        IReadOnlyDictionary<string, string>? With = null, string Body = "", string Account = "000000000000", string Region = "us-east-1", JsonObject? Members = null);

    public static TheoryData<string> Names() => [.. Read().Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_called_as_on_AWS(string name)
    {
        var one = Read().Single(candidate => candidate.Name == name);
        one.Source.ShouldNotBeEmpty();
        one.Date.ShouldNotBeEmpty();
        var http = RequestOf(one);
        var body = Encoding.UTF8.GetBytes(one.Body);

        var credentials = Credentials.Of(http);
        var call = _locator.LocateByHead(credentials.Service, http) ?? _locator.Locate(credentials.Service, http, body);

        (credentials.Account, credentials.Region).ShouldBe((one.Account, one.Region));
        (call?.Service.Name ?? "", call?.Operation?.Operation.Name).ShouldBe((one.Service, one.Operation));
        foreach (var (member, value) in one.Members ?? [])
        {
            var sent = _locator.ProtocolOf(call!.Service).Read(call.Operation!, http, body).Message;
            var given = JsonNode.Parse(JsonFormatter.Default.Format(sent))![member];
            JsonNode.DeepEquals(given, value).ShouldBeTrue($"{member}: {given?.ToJsonString()}");
        }
    }

    private static HttpRequest RequestOf(Case one)
    {
        var (method, target) = one.Send.Split(' ', 2) is [var first, var second] ? (first, second) : throw new InvalidOperationException(one.Send);
        var http = new DefaultHttpContext().Request;
        http.Method = method;
        http.Path = Uri.UnescapeDataString(target.Split('?')[0]);
        http.QueryString = target.Contains('?', StringComparison.Ordinal) ? new QueryString(target[target.IndexOf('?', StringComparison.Ordinal)..]) : default;
        http.HttpContext.Features.Get<IHttpRequestFeature>()!.RawTarget = target;
        http.Host = new HostString(one.Host);
        foreach (var (header, value) in one.With ?? new Dictionary<string, string>())
        {
            http.Headers[header] = value;
        }

        return http;
    }

    private static List<Case> Read() => JsonSerializer.Deserialize<List<Case>>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "parity-calls", "services.json")), JsonSerializerOptions.Web)!;
}
