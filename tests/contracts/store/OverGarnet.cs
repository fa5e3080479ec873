using Gatehouse.Store.Tests.Contracts;
using Gatehouse.Store.Tests.Engines;

namespace Gatehouse.Store.Tests;

public sealed class GarnetCommits(GarnetUnderTest engine) : CommitContract(engine);

public sealed class GarnetRaces(GarnetUnderTest engine) : RaceContract(engine);

public sealed class GarnetListings(GarnetUnderTest engine) : ListingContract(engine);

public sealed class GarnetChangeFeed(GarnetUnderTest engine) : ChangeFeedContract(engine);

public sealed class GarnetLeases(GarnetUnderTest engine) : LeaseContract(engine);

public sealed class GarnetBlobs(GarnetUnderTest engine) : BlobContract(engine);

public sealed class GarnetReset(GarnetUnderTest engine) : ResetContract(engine);

public sealed class GarnetEverything(GarnetUnderTest engine) : EverythingContract(engine);
