using System.Text;
using System.Text.Json;
using Gatehouse.Aws.Traits;
using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Protocols;
using Gatehouse.AwsWire.Rest;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Gatehouse.ControlPlane.Tests.S3.Parity;

/// <summary>Requests to S3 and what AWS answers, with where that is known from.</summary>
/// <param name="Name">What the case shows.</param>
/// <param name="Source">Where AWS's behaviour is recorded or described.</param>
/// <param name="Date">When the source was read.</param>
/// <param name="Steps">The requests, in their order; each finds a bucket named <c>bucket</c>.</param>
public sealed record S3Case(string Name, string Source, string Date, IReadOnlyList<S3Step> Steps);

/// <summary>One request.</summary>
/// <param name="Send">Method and target.</param>
/// <param name="Status">The answer's status.</param>
/// <param name="With">Headers of the request.</param>
/// <param name="Body">Its body.</param>
/// <param name="Headers">Headers that the answer must have.</param>
/// <param name="Absent">Headers that it must not have.</param>
/// <param name="Answer">Texts that its body must hold; an empty list: it has none.</param>
/// <param name="Without">Texts that its body must not hold.</param>
/// <param name="Keep">An element or a header of the answer whose value later steps name: <c>{UploadId}</c>.</param>
public sealed record S3Step(
    string Send, int Status, IReadOnlyDictionary<string, string>? With = null, string Body = "", IReadOnlyDictionary<string, string>? Headers = null,
    IReadOnlyList<string>? Absent = null, IReadOnlyList<string>? Answer = null, IReadOnlyList<string>? Without = null, string? Keep = null);

/// <summary>Replays the cases of <c>tests/parity/s3</c> through the product's own reader and writer of S3's wire.</summary>
public sealed class S3ParityTests
{
    private static readonly WireModel Model = WireModel.Load();
    private static readonly WireService S3 = Model.Service("gatehouse.aws.s3.S3");
    private static readonly WireService S3Control = Model.Service("gatehouse.aws.s3control.S3Control");
    private static readonly RestXmlProtocol Protocol = new();

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "parity-s3"), "*.json").Order(StringComparer.Ordinal))
        {
            foreach (var one in Read(Path.GetFileName(file)))
            {
                cases.Add(Path.GetFileName(file), one.Name);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Answers_as_AWS_does(string file, string name)
    {
        var one = Read(file).Single(parity => parity.Name == name);
        one.Source.ShouldNotBeEmpty();
        one.Date.ShouldNotBeEmpty();
        await using var bench = await GivenS3.BucketAsync();

        var kept = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var step in one.Steps)
        {
            await ReplayAsync(bench, step, kept);
        }
    }

    private static async Task ReplayAsync(ControlPlaneBench bench, S3Step step, Dictionary<string, string> kept)
    {
        string Fill(string text) => kept.Aggregate(text, (filled, one) => filled.Replace($"{{{one.Key}}}", one.Value, StringComparison.Ordinal));
        var (http, body) = await SendAsync(bench, step with { Send = Fill(step.Send), Body = Fill(step.Body) });

        http.StatusCode.ShouldBe(step.Status, $"{step.Send}: {body}");
        foreach (var (header, value) in step.Headers ?? new Dictionary<string, string>())
        {
            http.Headers[header].ToString().ShouldBe(Fill(value), $"{step.Send}: {header}");
        }

        foreach (var absent in step.Absent ?? [])
        {
            http.Headers.ContainsKey(absent).ShouldBeFalse($"{step.Send}: {absent}");
        }

        if (step.Answer is { Count: 0 })
        {
            body.ShouldBeEmpty(step.Send);
        }

        foreach (var text in step.Answer ?? [])
        {
            body.ShouldContain(Fill(text), Case.Sensitive, step.Send);
        }

        foreach (var text in step.Without ?? [])
        {
            body.ShouldNotContain(text, Case.Sensitive, step.Send);
        }

        if (step.Keep is { } name)
        {
            kept[name] = http.Headers[name] is [{ } value] ? value : body.Split($"<{name}>")[1].Split('<')[0];
        }
    }

    private static async Task<(HttpResponse Http, string Body)> SendAsync(ControlPlaneBench bench, S3Step step)
    {
        var (method, target) = step.Send.Split(' ', 2) is [var first, var second] ? (first, second) : throw new InvalidOperationException(step.Send);
        var http = new DefaultHttpContext();
        var query = target.IndexOf('?', StringComparison.Ordinal);
        http.Request.Method = method;
        http.Features.Get<IHttpRequestFeature>()!.RawTarget = target;
        http.Request.QueryString = query < 0 ? default : new QueryString(target[query..]);
        foreach (var (name, value) in step.With ?? new Dictionary<string, string>())
        {
            http.Request.Headers[name] = value;
        }

        using var written = new MemoryStream();
        http.Response.Body = written;
        await AnswerAsync(bench, http, step.Body);
        return (http.Response, Encoding.UTF8.GetString(written.ToArray()));
    }

    private static async Task AnswerAsync(ControlPlaneBench bench, HttpContext http, string body)
    {
        var service = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.StartsWith("/v20180820/", StringComparison.Ordinal) ? S3Control : S3;
        var located = Protocol.Locate(service, http.Request, default).ShouldNotBeNull();
        try
        {
            var message = Protocol.Read(located, http.Request, Encoding.UTF8.GetBytes(body)).Message;
            located.Operation.StreamedRequest?.SetIn(message, await bench.ContentAsync(body));
            var answer = await bench.CallAsync(service.FullName, located.Operation.Name, message);
            await Protocol.WriteAsync(http.Response, located.Operation, answer, "", CancellationToken.None);
            if (located.Operation.StreamedResponse?.ValueIn(answer) is Content content)
            {
                await http.Response.WriteAsync(await bench.TextOfAsync(content));
            }
        }
        catch (RpcException exception) when (exception.TryGetAwsFailure(out var failure))
        {
            await Protocol.WriteFailureAsync(http.Response, service, failure, "", CancellationToken.None);
        }
        catch (MalformedRequestException malformed)
        {
            await Protocol.WriteFailureAsync(http.Response, service, Protocol.Malformed(malformed.Message), "", CancellationToken.None);
        }
    }

    private static List<S3Case> Read(string file) => JsonSerializer.Deserialize<List<S3Case>>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "parity-s3", file)), JsonSerializerOptions.Web)!;
}
