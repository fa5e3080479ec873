using Gatehouse.EdgeRouter.Internal;

namespace Gatehouse.EdgeRouter.Origins;

/// <summary>
/// Keeps foreign web pages away from the AWS APIs, the internal endpoints and bare <c>@connections</c>: whoever visits a page must not thereby have
/// their functions deleted. Programs send none of what browsers send and pass. APIs' own traffic never comes here.
/// <code>
/// host that is ours? ── no → 403
/// Origin that is trusted?  or, without one, a Referer of ours?  or, without that, no word of another site? ── no → 403
/// OPTIONS → 204 · everything else goes on, with headers that let the page read the answer
/// </code>
/// </summary>
internal sealed class OriginGuard(EdgeOptions options)
{
    private readonly TrustedHosts _hosts = new(options);
    private readonly TrustedOrigins _origins = new(options);
    private readonly CorsAnswer _cors = new(options.Origins);

    /// <summary>How the request ends here; null when it may go on.</summary>
    public StageOutcome? Check(EdgeExchange exchange)
    {
        var (request, response) = (exchange.Context.Request, exchange.Context.Response);
        var origin = request.Headers.Origin.ToString();
        if (options.Origins.MarksAnswers) OnAnswer(response, headers => headers["x-localstack"] = Product.Version);
        if (options.Origins.RefusesForeign)
        {
            if (!_hosts.Trusts(request.Host)) return OriginFailures.ForeignHost(request.Host.Host);
            if (!IsAdmitted(request, origin)) return OriginFailures.ForeignOrigin;
        }

        if (options.Origins.WritesHeaders && origin.Length > 0) OnAnswer(response, headers => _cors.Write(request, headers, origin));
        if (!options.Origins.AnswersPreflights || !HttpMethods.IsOptions(request.Method)) return null;

        response.StatusCode = StatusCodes.Status204NoContent;
        return StageOutcome.Answered;
    }

    private bool IsAdmitted(HttpRequest request, string origin)
    {
        if (origin.Length > 0) return _origins.Trusts(origin, request.Host);
        // Pages hide where a request comes from, browsers do not: they say that it crossed sites.
        return Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page)
            ? _origins.TrustsToLink(page.GetLeftPart(UriPartial.Authority), request.Host)
            : request.Headers["Sec-Fetch-Site"] != "cross-site";
    }

    // Written at the last moment: a failure clears what was set before it.
    private static void OnAnswer(HttpResponse response, Action<IHeaderDictionary> write) => response.OnStarting(() =>
    {
        write(response.Headers);
        return Task.CompletedTask;
    });
}
