using System.Collections.Immutable;
using NumberProvider.Engine.Projects;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Plugins;

/// <summary>Starts the plugins of one operation and ends them all with it.</summary>
/// <param name="locator">Finds plugins.</param>
/// <param name="project">The project's name.</param>
/// <param name="workingDirectory">The program's folder.</param>
/// <param name="config">The stack's configuration.</param>
/// <param name="environment">Variables for the plugins beside the inherited ones.</param>
/// <param name="onLog">Takes what plugins say.</param>
public sealed class PluginHost(
    PluginLocator locator,
    string project,
    string workingDirectory,
    ImmutableSortedDictionary<string, ConfigValue> config,
    IReadOnlyDictionary<string, string> environment,
    Action<Diagnostic, bool> onLog) : IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private readonly List<PluginProcess> _running = [];
    private EngineServer? _server;

    /// <summary>Starts a plugin. Each provider of an operation has a process of its own.</summary>
    /// <exception cref="EngineException">It does not come up.</exception>
    public async Task<PluginProcess> StartAsync(PackageReference package, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            _server ??= await EngineServer.StartAsync(onLog, cancellationToken);
            var plugin = await PluginProcess.StartAsync(
                package.Name, locator.Find(package), _server.Address, workingDirectory, EnvironmentFor(package.Name), cancellationToken);
            _running.Add(plugin);
            return plugin;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Asks all plugins to end running calls soon.</summary>
    public Task CancelAsync() => Task.WhenAll(_running.ToList().Select(plugin => plugin.CancelAsync()));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_running.Select(plugin => plugin.DisposeAsync().AsTask()));
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    private Dictionary<string, string> EnvironmentFor(string package)
    {
        var own = PropertyMap.Of(config.Where(entry => entry.Key.StartsWith(package + ":", StringComparison.Ordinal))
            .Select(entry => (entry.Key[(package.Length + 1)..], (PropertyValue)entry.Value.Text)));
        return new Dictionary<string, string>(environment) { ["PULUMI_CONFIG"] = PropertyJson.ToJson(own), ["PULUMI_PROJECT"] = project };
    }
}
