using System.Text.Json.Nodes;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Microsoft.AspNetCore.Http;

namespace Gatehouse.EdgeRouter.Tests.Parity;

/// <summary>The last request that reached the backend, as JSON.</summary>
internal sealed class SeenRequest
{
    public JsonObject? Last { get; private set; }

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
        context.Response.StatusCode = (int?)answer?["status"] ?? StatusCodes.Status200OK;
        foreach (var (name, value) in answer?["headers"]?.AsObject() ?? []) context.Response.Headers[name] = (string)value!;
        await context.Response.WriteAsync((string?)answer?["body"] ?? "backend");
    }
}
