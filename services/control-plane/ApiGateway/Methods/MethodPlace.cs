using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.Resources;

namespace Gatehouse.ControlPlane.ApiGateway.Methods;

/// <summary>Where a method and all that is in it has its place: in a resource, by its verb.</summary>
internal static class MethodPlace
{
    /// <summary>Reads a method as it stands.</summary>
    public static async Task<Outcome<Method>> GetMethodAsync(
        this RestApiReader apis, CallScope scope, string apiId, string resourceId, string verb, CancellationToken cancellationToken)
    {
        var resource = await apis.FindAsync(scope, apiId, ResourceDocument.Part, resourceId, cancellationToken);
        return resource.Succeeded ? In(resource.Value, verb) : resource.Failure;
    }

    /// <summary>Finds a method to be changed. Its resource is written with the edit.</summary>
    public static async Task<Outcome<Method>> EditMethodAsync(this RestApiEdit edit, string resourceId, string verb)
    {
        var resource = await edit.FindAsync(ResourceDocument.Part, resourceId);
        if (!resource.Succeeded)
        {
            return resource.Failure;
        }

        var method = In(resource.Value, verb);
        if (method.Succeeded)
        {
            edit.Put(ResourceDocument.Part, resourceId, resource.Value);
        }

        return method;
    }

    /// <summary>The first method that is so, as <c>/path/VERB</c>: AWS names a user of something that is to be deleted.</summary>
    public static async Task<string?> FindMethodAsync(this RestApiEdit edit, Func<Method, bool> isSo)
    {
        var resources = (await edit.ListAsync(ResourceDocument.Part)).Values.OrderBy(resource => resource.Path, StringComparer.Ordinal);
        foreach (var resource in resources)
        {
            if (resource.ResourceMethods.FirstOrDefault(method => isSo(method.Value)).Key is { } verb)
            {
                return $"{resource.Path}/{verb}";
            }
        }

        return null;
    }

    private static Outcome<Method> In(Resource resource, string verb) =>
        resource.ResourceMethods.TryGetValue(verb, out var method) ? method : MethodFailures.Missing;
}
