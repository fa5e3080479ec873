using Gatehouse.Aws.ApiGateway;
using Gatehouse.ControlPlane.Ids;

namespace Gatehouse.ControlPlane.ApiGateway.Models;

/// <summary>
/// The models that AWS gives to every API. Recorded at AWS: LocalStack tests/aws/services/apigateway/test_apigateway_api.snapshot.json
/// </summary>
internal static class DefaultModels
{
    public const string EmptyName = "Empty";
    private const string ErrorName = "Error";

    private const string EmptySchema = """
        {
          "$schema": "http://json-schema.org/draft-04/schema#",
          "title" : "Empty Schema",
          "type" : "object"
        }
        """;

    private const string ErrorSchema = """
        {
          "$schema" : "http://json-schema.org/draft-04/schema#",
          "title" : "Error Schema",
          "type" : "object",
          "properties" : {
            "message" : { "type" : "string" }
          }
        }
        """;

    public static bool IsOne(string name) => name is EmptyName or ErrorName;

    public static IEnumerable<Model> Create(IIdSource ids) =>
    [
        Create(ids, EmptyName, "This is a default empty schema model", EmptySchema),
        Create(ids, ErrorName, "This is a default error schema model", ErrorSchema),
    ];

    private static Model Create(IIdSource ids, string name, string description, string schema) => new()
    {
        Id = ids.NewRestPartId(),
        Name = name,
        Description = description,
        Schema = schema.ReplaceLineEndings("\n"),
        ContentType = "application/json",
    };
}
