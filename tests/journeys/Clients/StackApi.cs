using System.Xml.Linq;
using Gatehouse.Journeys.Tests.Running;

namespace Gatehouse.Journeys.Tests.Clients;

/// <summary>CloudFormation as its clients call it: forms that are answered with XML.</summary>
internal sealed class StackApi(Uri edge) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly HttpClient _http = new() { BaseAddress = edge };

    public async Task<string> CreateAsync(string name, string template) =>
        TextOf(await CallAsync("CreateStack", ("StackName", name), ("TemplateBody", template)), "StackId");

    public Task DeleteAsync(string stack) => CallAsync("DeleteStack", ("StackName", stack));

    public async Task<string> StatusAsync(string stack) => TextOf(await CallAsync("DescribeStacks", ("StackName", stack)), "StackStatus");

    /// <summary>The physical id and the status of a resource; nothing where there is no such resource yet.</summary>
    public async Task<(string PhysicalId, string Status)> ResourceAsync(string stack, string logicalId)
    {
        var described = await CallAsync("DescribeStackResources", ("StackName", stack));
        var member = Named(described, "member").FirstOrDefault(one => Named(one, "LogicalResourceId").FirstOrDefault()?.Value == logicalId);
        return member is null ? ("", "") : (Named(member, "PhysicalResourceId").FirstOrDefault()?.Value ?? "", TextOf(member, "ResourceStatus"));
    }

    /// <summary>Asks until a stack is in a status that is no step on the way to another.</summary>
    public async Task<string> EndAsync(string stack)
    {
        string status;
        using var patience = new CancellationTokenSource(Patience);
        do
        {
            patience.Token.ThrowIfCancellationRequested();
            status = await StatusAsync(stack);
        }
        while (status.EndsWith("_IN_PROGRESS", StringComparison.Ordinal));

        return status;
    }

    /// <summary>Asks until a resource has a status; with its physical id.</summary>
    public async Task<string> ReachAsync(string stack, string logicalId, string status)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            patience.Token.ThrowIfCancellationRequested();
            var (physicalId, current) = await ResourceAsync(stack, logicalId);
            if (current == status && physicalId.Length > 0)
            {
                return physicalId;
            }
        }
    }

    /// <summary>Answers a wait condition's handle.</summary>
    public async Task SignalAsync(string handle, string status)
    {
        // The URL names the host that functions know; what it leads to is the edge.
        using var body = new StringContent($$"""{"Status":"{{status}}","UniqueId":"journey","Reason":"said so","Data":"data"}""");
        using var answer = await _http.PutAsync(new Uri(handle).PathAndQuery, body, Journey.Cancel);
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose() => _http.Dispose();

    private async Task<XElement> CallAsync(string action, params (string Name, string Value)[] members)
    {
        using var form = new FormUrlEncodedContent(
            [new("Action", action), new("Version", "2010-05-15"), .. members.Select(member => new KeyValuePair<string, string>(member.Name, member.Value))]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = form };
        request.Headers.TryAddWithoutValidation(
            "Authorization", "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/cloudformation/aws4_request, SignedHeaders=host, Signature=0");
        using var answer = await _http.SendAsync(request, Journey.Cancel);
        var text = await answer.Content.ReadAsStringAsync(Journey.Cancel);
        return answer.IsSuccessStatusCode ? XElement.Parse(text) : throw new InvalidOperationException($"{action}: {(int)answer.StatusCode} {text}");
    }

    private static string TextOf(XElement element, string name) => Named(element, name).First().Value;

    private static IEnumerable<XElement> Named(XElement element, string name) => element.Descendants().Where(each => each.Name.LocalName == name);
}
