using Gatehouse.Journeys.Tests.Running;

namespace Gatehouse.Journeys.Tests;

/// <summary>The story in one process.</summary>
public sealed class ProductStoryOverAllInOneTests(AllInOne gatehouse) : ProductStory(gatehouse), IClassFixture<AllInOne>;

/// <summary>The same story over planes apart.</summary>
public sealed class ProductStoryOverFourPlanesTests(FourPlanes gatehouse) : ProductStory(gatehouse), IClassFixture<FourPlanes>;
