using Gatehouse.EdgeRouter.Caching;

namespace Gatehouse.EdgeRouter.Authorizing.Lambda;

/// <summary>
/// What authorizers' functions have answered, for as long as their time to live says. The edge's, not a snapshot's: editing an API does
/// not forget them. Resetting a stage's cache changes the scope, so that nothing old is found any more.
/// </summary>
internal sealed class AuthorizerResults
{
    private const int Remembered = 10_000;

    private readonly BoundedCache<(string Scope, string Identity), (AuthorizerAnswer Answer, DateTimeOffset Until)> _answers = new(Remembered);

    /// <param name="scope">Authorizer, stage, and how often the stage's cache was reset.</param>
    /// <param name="identity">All identity sources' values.</param>
    /// <param name="now">Answers end.</param>
    public AuthorizerAnswer? Find(string scope, string identity, DateTimeOffset now) =>
        _answers.TryGet((scope, identity), out var known) && known.Until > now ? known.Answer : null;

    public void Keep(string scope, string identity, AuthorizerAnswer answer, DateTimeOffset until) =>
        _answers.Set((scope, identity), (answer, until));
}
