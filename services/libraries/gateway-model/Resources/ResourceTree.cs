using Gatehouse.GatewayModel.Paths;
using Gatehouse.GatewayModel.Routes;

namespace Gatehouse.GatewayModel.Resources;

/// <summary>
/// Which method of a REST API's resources serves a request. Compiled once per deployment and then only read; finding a method allocates
/// nothing and takes the same time with ten resources as with ten thousand.
/// <para>
/// Segment by segment from the left a literal comes before <c>{x}</c> and <c>{x}</c> before <c>{x+}</c>. What is looked for is a resource
/// together with a method: one without the request's method, or ANY, gives way to the next that matches.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-settings-method-request.html
/// </para>
/// </summary>
/// <typeparam name="TMethod">What a resource's method stands for.</typeparam>
public sealed class ResourceTree<TMethod>
    where TMethod : class
{
    private readonly ResourceNode<TMethod> _root = new();

    /// <summary>Called while the tree is built, before anybody matches. Of two same methods of a resource the first stays.</summary>
    public void Add(PathTemplate resource, string method, TMethod what) => _root.Add(resource.Segments, method, what);

    /// <summary>Null when no resource that matches has the method.</summary>
    /// <param name="method">Upper case, as it stands on the request line.</param>
    /// <param name="path">As <see cref="MatchedPath.Of"/> has it.</param>
    public TMethod? Find(string method, ReadOnlySpan<char> path) => _root.Find(method, path, RawPath.Start(path));
}
