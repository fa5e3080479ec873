using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGateway.Authorizers;
using Gatehouse.ControlPlane.ApiGateway.Documentation;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.GatewayResponses;
using Gatehouse.ControlPlane.ApiGateway.Models;
using Gatehouse.ControlPlane.ApiGateway.RequestValidators;
using Gatehouse.ControlPlane.ApiGateway.RestApis.Rules;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.OpenApi;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.ApiGateway.OpenApi.Importing;

/// <summary>
/// Carries a document over into a REST API.
/// <code>
/// [overwrite: away with what was there] → settings → models → validators → authorizers → gateway responses → documentation
///    → paths × operations → resources and methods → [overwrite: away with resources that nothing names]
/// </code>
/// Merging keeps what the document does not speak of. https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-import-api-update.html
/// </summary>
internal sealed class RestImport(IIdSource ids)
{
    public async Task<AwsFailure?> ApplyAsync(RestDocument source, RestApiEdit edit, bool overwrite, bool failOnWarnings)
    {
        var findings = new ImportFindings();
        var tree = new ImportedTree(edit, findings, ids);
        if (overwrite)
        {
            await tree.ClearAsync();
            await RemoveAsync(edit, AuthorizerDocument.Part, _ => true);
            await RemoveAsync(edit, RequestValidatorDocument.Part, _ => true);
            await RemoveAsync(edit, GatewayResponseDocument.Part, _ => true);
            await RemoveAsync(edit, ModelDocument.Part, name => !DefaultModels.IsOne(name));
        }

        await AddAsync(source, edit, tree, overwrite, findings);
        if (overwrite)
        {
            await tree.PruneAsync();
        }

        RestApiRule.Complete(edit.Api);
        if (RestApiRule.Check(edit.Api) is { } failure)
        {
            return failure;
        }

        edit.Api.Warnings.Clear();
        edit.Api.Warnings.Add(findings.Warnings);
        return findings.Errors.Count > 0 ? RestImportFailures.Wrong(findings)
            : failOnWarnings && findings.Warnings.Count > 0 ? RestImportFailures.Warned(findings)
            : null;
    }

    private async Task AddAsync(RestDocument source, RestApiEdit edit, ImportedTree tree, bool overwrite, ImportFindings findings)
    {
        var (document, prefix) = (source.Document, source.Prefix);
        ImportedSettings.Apply(document, edit.Api);
        var models = new ImportedModels(edit, findings, ids);
        await models.AddAsync(document);
        await ImportedResponses.AddValidatorsAsync(document, edit, ids);
        var security = new ImportedSecurity(edit, findings, ids);
        await security.AddAsync(document);
        ImportedResponses.AddGatewayResponses(document, edit, findings);
        if (!source.IgnoresDocumentation)
        {
            await ImportedDocumentation.AddAsync(document, edit, overwrite, findings, ids);
        }

        foreach (var path in document.Root.ObjectsAt("paths"))
        {
            await tree.PlaceAsync(prefix + path.Key);
        }

        var methods = new ImportedMethods(document, edit, models, security, findings);
        foreach (var operation in document.Operations)
        {
            if (await tree.PlaceAsync(prefix + operation.Path) is { } resource)
            {
                resource.ResourceMethods[operation.Verb] = await methods.ReadAsync(operation, resource.Id);
            }
        }
    }

    private static async Task RemoveAsync<T>(RestApiEdit edit, Part<T> part, Func<string, bool> isToGo)
        where T : class, IMessage<T>, new()
    {
        foreach (var id in (await edit.ListAsync(part)).Keys.Where(isToGo))
        {
            edit.Remove(part, id);
        }
    }
}
