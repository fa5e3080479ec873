using Gatehouse.ControlPlane;
using Gatehouse.ServiceDefaults.Hosting;

return await PlaneHost.RunAsync(args, Planes.ControlPlane, (builder, settings) =>
{
    builder.ListenForPlanes(settings.PlaneListen(Planes.ControlPlane));
    builder.Services.AddPlane(Planes.LambdaRunner, settings.AddressOf(Planes.LambdaRunner));
    ControlPlaneHost.Add(builder.Services, settings);
}, (app, _) => ControlPlaneHost.Map(app));
