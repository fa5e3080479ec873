using Gatehouse.EdgeRouter.Dispatching;

namespace Gatehouse.EdgeRouter.Calls;

/// <summary>
/// One call of a deployed API in the terms that every kind of API shares. What guards, throttles, maps and logs a request looks at this,
/// never at the tables of one protocol: routes of HTTP APIs and methods of REST APIs are the same to it. Set by the stage that found the route.
/// </summary>
internal abstract class ApiCall(EdgeExchange exchange)
{
    public EdgeExchange Exchange => exchange;

    public HttpRequest Request => exchange.Context.Request;

    public string AccountId => exchange.Target.Api.AccountId;

    public string Region => exchange.Target.Api.Region;

    public string ApiId => exchange.Target.Api.Id;

    public abstract string StageName { get; }

    public abstract IReadOnlyDictionary<string, string> StageVariables { get; }

    /// <summary><c>GET /pets/{id}</c> or <c>$default</c>; for a REST method its verb and its resource's path; empty where nothing matched.</summary>
    public abstract string RouteKey { get; }

    /// <summary>The path of the route or resource, variables unfilled: <c>/pets/{id}</c> or <c>$default</c>.</summary>
    public abstract string ResourcePath { get; }

    /// <summary>What routes were matched with: percent-encoding kept, the stage's name gone.</summary>
    public abstract string Path { get; }

    /// <summary>As events show it: with the name of a named stage, percent-encoding kept. By a custom domain no stage is in the path.</summary>
    public abstract string PathWithStage { get; }

    /// <summary>Whether the request came by a custom domain, where a mapping stands for stage and API.</summary>
    protected bool IsByDomain => exchange.Target.Form is UrlForm.Domain;

    /// <summary>The values of the path's variables, as integrations get them.</summary>
    public abstract IReadOnlyList<KeyValuePair<string, string>> PathParameters { get; }

    /// <summary>
    /// What policies call it: <c>arn:aws:execute-api:{region}:{account}:{api}/{stage}/{METHOD}/{path}</c>.
    /// https://docs.aws.amazon.com/apigateway/latest/developerguide/arn-format-reference.html
    /// </summary>
    public string MethodArn => field ??= $"arn:aws:execute-api:{Region}:{AccountId}:{ApiId}/{StageName}/{MethodAndPath}";

    /// <summary>The last part of <see cref="MethodArn"/>.</summary>
    protected virtual string MethodAndPath => Request.Method + Path;
}
