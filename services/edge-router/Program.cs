using Gatehouse.EdgeRouter;
using Gatehouse.ServiceDefaults.Hosting;

return await PlaneHost.RunAsync(args, Planes.EdgeRouter, (builder, settings) =>
{
    builder.WorkOnSocketThreads();
    builder.ListenForPlanes(settings.PlaneListen(Planes.EdgeRouter));
    foreach (var plane in new[] { Planes.ControlPlane, Planes.LambdaRunner, Planes.ConnectionRegistry })
    {
        builder.Services.AddPlane(plane, settings.AddressOf(plane));
    }

    EdgeRouterHost.Add(builder.Services, settings);
    builder.Services.AddHostedService<ReadyAnnouncement>();
}, (app, settings) =>
{
    EdgeRouterHost.Map(app, new Uri(settings.PlaneListen(Planes.EdgeRouter)).Port);
    app.UseRouting();
    app.UseEdgeRouter();
});
