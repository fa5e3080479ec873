using System.Text.Json.Nodes;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Microsoft.AspNetCore.Http;

namespace Gatehouse.EdgeRouter.Tests.Parity;

/// <summary>The last request that reached the backend, as JSON.</summary>
internal sealed class SeenRequest
{
    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public JsonObject? Last { get; private set; }

    /// <summary>Ends with the first request.</summary>
    public Task Arrived => _arrived.Task;

    public async Task AnswerAsync(HttpContext context, JsonObject? answer)
    {
        using var reader = new StreamReader(context.Request.Body);
        var headers = new JsonObject();
        foreach (var (name, values) in context.Request.Headers) headers[name.ToLowerInvariant()] = values.ToString();
        var body = await reader.ReadToEndAsync();
        Last = new JsonObject
        {
            ["method"] = context.Request.Method,
            ["target"] = Backend.RawTarget(context),
            ["protocol"] = context.Request.Protocol,
            ["headers"] = headers,
            ["body"] = body,
            ["json"] = context.Request.ContentType?.Contains("json", StringComparison.Ordinal) == true ? JsonNode.Parse(body) : null,
            ["form"] = string.Join('&', body.Split('&').Order(StringComparer.Ordinal)),
        };
        _arrived.TrySetResult();
        if (answer?["silent"] is not null) await LeftAsync(context);
        context.Response.StatusCode = (int?)answer?["status"] ?? StatusCodes.Status200OK;
        foreach (var (name, value) in answer?["headers"]?.AsObject() ?? []) context.Response.Headers[name] = (string)value!;
        await context.Response.WriteAsync((string?)answer?["body"] ?? "backend");
    }

    private static async Task LeftAsync(HttpContext context)
    {
        var left = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = context.RequestAborted.Register(left.SetResult);
        await left.Task;
    }
}
