using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;
using Microsoft.AspNetCore.WebUtilities;

namespace Gatehouse.ControlPlane.S3.Tagging;

/// <summary>The header by which an object is put with its tags: <c>a=1&amp;b=2</c>, encoded as a query is.</summary>
internal static class TagHeader
{
    public static Outcome<Aws.S3.Tagging> Parse(string header)
    {
        var tagging = new Aws.S3.Tagging();
        foreach (var (key, values) in QueryHelpers.ParseQuery(header))
        {
            tagging.TagSet.Add(values.Select(value => new Tag { Key = key, Value = value ?? "" }));
        }

        return TagRule.Check(tagging.TagSet, TagRule.MostOfObject) is { } failure ? failure : tagging;
    }
}
