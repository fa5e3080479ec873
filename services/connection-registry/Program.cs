using Gatehouse.ConnectionRegistry;
using Gatehouse.ServiceDefaults.Hosting;

return await PlaneHost.RunAsync(args, Planes.ConnectionRegistry, (builder, settings) =>
{
    builder.ListenForPlanes(settings.PlaneListen(Planes.ConnectionRegistry));
    ConnectionRegistryHost.Add(builder.Services, settings);
}, (app, _) => ConnectionRegistryHost.Map(app));
