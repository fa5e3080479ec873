using System.Diagnostics;
using System.Text;

namespace Gatehouse.Benchmarks.Deploying;

/// <summary>A stack of 200 resources: an HTTP API with a route each to an integration, and log groups.</summary>
internal sealed class LargeStack(Uri gatehouse) : IDisposable
{
    public const int Resources = 200;

    private const int Routes = 66;

    private readonly HttpClient _http = new() { BaseAddress = gatehouse };

    /// <summary>From the call that creates it to its end.</summary>
    public async Task<TimeSpan> CreateAsync(string name, CancellationToken cancellationToken)
    {
        var template = Template();
        var began = Stopwatch.GetTimestamp();
        await CallAsync(("Action", "CreateStack"), ("StackName", name), ("TemplateBody", template));
        while (true)
        {
            var answer = await CallAsync(("Action", "DescribeStacks"), ("StackName", name));
            if (answer.Contains("<StackStatus>CREATE_COMPLETE<", StringComparison.Ordinal)) return Stopwatch.GetElapsedTime(began);
            if (!answer.Contains("<StackStatus>CREATE_IN_PROGRESS<", StringComparison.Ordinal)) throw new InvalidOperationException(answer);
            await Task.Delay(10, cancellationToken);
        }

        async Task<string> CallAsync(params (string Name, string Value)[] members)
        {
            using var form = new FormUrlEncodedContent(members.Append(("Version", "2010-05-15")).Select(member => new KeyValuePair<string, string>(member.Item1, member.Item2)));
            using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = form };
            request.Headers.TryAddWithoutValidation(
                "Authorization", "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/cloudformation/aws4_request, SignedHeaders=host, Signature=0");
            using var answer = await _http.SendAsync(request, cancellationToken);
            return await answer.Content.ReadAsStringAsync(cancellationToken);
        }
    }

    public void Dispose() => _http.Dispose();

    private static string Template()
    {
        var text = new StringBuilder("Resources:\n  Api: {Type: AWS::ApiGatewayV2::Api, Properties: {Name: large, ProtocolType: HTTP}}\n");
        for (var i = 0; i < Routes; i++)
        {
            text.Append($"  I{i}: {{Type: AWS::ApiGatewayV2::Integration, Properties: {{ApiId: !Ref Api, IntegrationType: HTTP_PROXY, IntegrationMethod: GET, ")
                .Append("IntegrationUri: 'https://example.com', PayloadFormatVersion: '1.0'}}\n")
                .Append($"  R{i}: {{Type: AWS::ApiGatewayV2::Route, Properties: {{ApiId: !Ref Api, RouteKey: GET /r{i}, Target: !Sub 'integrations/${{I{i}}}'}}}}\n");
        }

        for (var i = 1 + (2 * Routes); i < Resources; i++) text.Append($"  L{i}: {{Type: AWS::Logs::LogGroup}}\n");
        return text.ToString();
    }
}
