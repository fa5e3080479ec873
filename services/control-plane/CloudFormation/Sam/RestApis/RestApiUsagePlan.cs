using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Sam.RestApis;

/// <summary>
/// Auth.UsagePlan: a usage plan with one API key, for this API alone or shared by all APIs of the template that say so.
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-apiusageplan.html
/// </summary>
internal static class RestApiUsagePlan
{
    private const string Shared = "Serverless";

    public static void Add(SamResource api, string stage, SamStack stack)
    {
        if ((api["Auth"] as JsonObject)?["UsagePlan"] is not JsonObject plan)
        {
            return;
        }

        switch (plan["CreateUsagePlan"].ToText())
        {
            case "PER_API":
                Add(api, api.LogicalId, plan, new JsonArray(StageOf(api, stage)), stack);
                break;
            case "SHARED":
                var apis = stack.Declared.Where(other => other.Type == SamTypes.Api
                    && ((other["Auth"] as JsonObject)?["UsagePlan"] as JsonObject)?["CreateUsagePlan"].ToText() == "SHARED");
                Add(api, Shared, plan, new JsonArray([.. apis.Select(other => new JsonObject
                {
                    ["ApiId"] = SamValues.Ref(other.LogicalId), ["Stage"] = SamValues.Ref(other.LogicalId + ".Stage"),
                })]), stack);
                break;
            case "NONE":
                break;
            case null:
                throw api.Invalid("'CreateUsagePlan' is required field inside UsagePlan properties.");
            default:
                throw api.Invalid("'CreateUsagePlan' accepts one of ['PER_API', 'SHARED', 'NONE'].");
        }
    }

    private static void Add(SamResource api, string prefix, JsonObject plan, JsonArray stages, SamStack stack)
    {
        var properties = new JsonObject { ["ApiStages"] = stages };
        plan.CopyTo(properties, "Description", "Quota", "Tags", "Throttle", "UsagePlanName");
        Put(api, prefix + "UsagePlan", "AWS::ApiGateway::UsagePlan", properties);
        Put(api, prefix + "ApiKey", "AWS::ApiGateway::ApiKey", new JsonObject
        {
            ["Enabled"] = true,
            ["StageKeys"] = new JsonArray([.. stages.Select(one => new JsonObject
            {
                ["RestApiId"] = one!["ApiId"]!.DeepClone(), ["StageName"] = one["Stage"]!.DeepClone(),
            })]),
        });
        Put(api, prefix + "UsagePlanKey", "AWS::ApiGateway::UsagePlanKey", new JsonObject
        {
            ["KeyId"] = SamValues.Ref(prefix + "ApiKey"),
            ["KeyType"] = "API_KEY",
            ["UsagePlanId"] = SamValues.Ref(prefix + "UsagePlan"),
        });
        stack.Rename(api.LogicalId + ".UsagePlan", prefix + "UsagePlan");
        stack.Rename(api.LogicalId + ".ApiKey", prefix + "ApiKey");
        stack.Rename(api.LogicalId + ".UsagePlanKey", prefix + "UsagePlanKey");

        void Put(SamResource owner, string logicalId, string type, JsonObject described)
        {
            // What APIs share depends on none of them alone.
            stack.Put(logicalId, prefix == Shared ? new JsonObject { ["Type"] = type, ["Properties"] = described } : owner.Derive(type, described));
        }
    }

    private static JsonObject StageOf(SamResource api, string stage) =>
        new() { ["ApiId"] = SamValues.Ref(api.LogicalId), ["Stage"] = SamValues.Ref(stage) };
}
