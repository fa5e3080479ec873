using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.Models;
using Gatehouse.ControlPlane.ApiGateway.Resources;
using Gatehouse.ControlPlane.ApiGateway.RestApis.Rules;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.Tagging;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.ApiGateway.RestApis;

/// <summary>
/// Makes a REST API, be it from nothing or from a description: with an id of its own, the root resource and the models that AWS
/// gives to every API.
/// </summary>
internal sealed class NewRestApi(RestApiEditor apis, IIdSource ids, TimeProvider time, ILogger<NewRestApi> log)
{
    // An id of ten characters is taken about never.
    private const int MostAttempts = 100;

    /// <summary>Writes the API with what the change adds to it. Its name, settings and tags are the prototype's.</summary>
    public async Task<Outcome<RestApiRecord>> CreateAsync(
        RestApi prototype, CallScope scope, Action<RestApiEdit> change, CancellationToken cancellationToken)
    {
        RestApiRule.Complete(prototype);
        if ((RestApiRule.Check(prototype) ?? TagRule.Check(prototype.Tags)) is { } failure)
        {
            return failure;
        }

        var hasCustomId = prototype.Tags.TryGetValue(CustomId.Tag, out var customId);
        if (hasCustomId && !IsUsable(customId!))
        {
            return RestApiFailures.UnusableCustomId(customId!);
        }

        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var record = new RestApiRecord { Api = prototype.Clone() };
            record.Api.Id = customId ?? ids.NewApiId();
            record.Api.RootResourceId = ids.NewRestPartId();
            record.Api.CreatedDate = time.GetTimestampInSeconds();
            var creation = await apis.CreateAsync(
                scope, record.Api.Id, record, [ApiIdClaim.Take(record.Api.Id, scope)], edit => Fill(edit, change), cancellationToken);
            if (creation.Succeeded)
            {
                log.ApiCreated(record.Api.Id, record.Api.Name, "REST", scope.Account, scope.Region);
                return record;
            }

            if (creation.Failure is not null || hasCustomId)
            {
                return creation.Failure ?? RestApiFailures.CustomIdTaken(customId!);
            }
        }

        return EditFailures.ConcurrentModification;
    }

    private void Fill(RestApiEdit edit, Action<RestApiEdit> change)
    {
        edit.Put(ResourceDocument.Part, edit.Api.RootResourceId, new Resource { Id = edit.Api.RootResourceId, Path = "/" });
        foreach (var model in DefaultModels.Create(ids))
        {
            edit.Put(ModelDocument.Part, model.Name, model);
        }

        change(edit);
    }

    // Host names come in lower case: an id in upper case would not be found behind one.
    private static bool IsUsable(string id) => CustomId.IsUsable(id) && !id.Any(char.IsAsciiLetterUpper);
}
