using System.Runtime.CompilerServices;
using Gatehouse.AwsWire.Descriptors;

namespace Gatehouse.ControlPlane.Tests.Coverage;

/// <summary>
/// Holds <c>docs/coverage.md</c> to what is built. After a change, <c>GATEHOUSE_WRITE_DOCS=1 dotnet test tests/control-plane</c> writes it anew.
/// </summary>
public sealed class CoverageTests
{
    private static readonly string Document = Path.Combine(Folder(), "..", "..", "..", "docs", "coverage.md");

    [Fact]
    public void The_coverage_table_says_what_is_carried_out()
    {
        var table = CoverageTable.Render(WireModel.Load(), ControlPlaneCatalogs.Create());

        if (Environment.GetEnvironmentVariable("GATEHOUSE_WRITE_DOCS") == "1") File.WriteAllText(Document, table);

        File.ReadAllText(Document).ShouldBe(table);
    }

    [Fact]
    public void Every_registered_operation_is_declared()
    {
        var model = WireModel.Load();

        foreach (var catalog in ControlPlaneCatalogs.Create())
        {
            catalog.Names.Except(model.Service(catalog.Service).Operations.Keys).ShouldBeEmpty();
        }
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
