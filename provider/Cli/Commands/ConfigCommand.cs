using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using NumberProvider.Cli.Output;
using NumberProvider.Engine;
using NumberProvider.Engine.Projects;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Cli.Commands;

/// <summary>The configuration of a stack.</summary>
internal static class ConfigCommand
{
    public static Command New()
    {
        var command = new Command("config", "Lists the configuration of a stack, and works with it.") { Set(), Get(), Remove(), List(), StackOptions.Json, StackOptions.ShowSecrets };
        command.SetAction(Show);
        return command;
    }

    private static Command Set()
    {
        var key = new Argument<string>("key");
        var value = new Argument<string?>("value") { DefaultValueFactory = _ => null, Description = "The value; without it standard input is read." };
        var secret = new Option<bool>("--secret") { Description = "Encrypt it." };
        var path = new Option<bool>("--path") { Description = "The key is a path into an object, as in name.part." };
        var command = new Command("set", "Sets a value.") { key, value, secret, path };
        command.SetAction(arguments =>
        {
            var (workspace, terminal, stack) = Open(arguments);
            var file = workspace.ConfigFile(stack);
            var text = arguments.GetValue(value) ?? (terminal.IsInteractive ? terminal.ReadSecret("Value:") : Terminal.ReadLine()) ?? "";
            var name = arguments.GetValue(key)!;
            if (arguments.GetValue(path) && PropertyPath.Parse(name).Segments.Length > 1)
            {
                var secrets = arguments.GetValue(secret) ? workspace.Secrets(stack) : null;
                PropertyValue leaf = secrets is null ? Typed(text) : PropertyMap.Of(("secure", secrets.Encrypt(text)));
                SetPath(workspace.ConfigFile(stack), PropertyPath.Parse(name), leaf).Save();
                return;
            }

            if (arguments.GetValue(secret))
            {
                var secrets = workspace.Secrets(stack);
                file = workspace.ConfigFile(stack);
                file.SetSecret(name, secrets.Encrypt(text));
            }
            else
            {
                file.Set(name, text);
            }

            file.Save();
        });
        return command;
    }

    private static Command Get()
    {
        var key = new Argument<string>("key");
        var command = new Command("get", "Shows a value.") { key };
        command.SetAction(arguments =>
        {
            var (workspace, terminal, stack) = Open(arguments);
            var file = workspace.ConfigFile(stack);
            var values = file.Read(ciphertext => workspace.Secrets(stack).Decrypt(ciphertext));
            var found = values.GetValueOrDefault(file.FullKey(arguments.GetValue(key)!)) ?? throw new EngineException($"The stack '{stack}' has no configuration value '{arguments.GetValue(key)}'.");
            terminal.Output.WriteLine(found.Text);
        });
        return command;
    }

    private static Command Remove()
    {
        var key = new Argument<string>("key");
        var command = new Command("rm", "Removes a value.") { key };
        command.SetAction(arguments =>
        {
            var (workspace, _, stack) = Open(arguments);
            var file = workspace.ConfigFile(stack);
            if (!file.Remove(arguments.GetValue(key)!))
            {
                throw new EngineException($"The stack '{stack}' has no configuration value '{arguments.GetValue(key)}'.");
            }

            file.Save();
        });
        return command;
    }

    private static Command List()
    {
        var command = new Command("ls", "Lists all values.") { StackOptions.Json, StackOptions.ShowSecrets };
        command.SetAction(Show);
        return command;
    }

    private static void Show(ParseResult arguments)
    {
        var (workspace, terminal, stack) = Open(arguments);
        var isOpen = arguments.GetValue(StackOptions.ShowSecrets);
        var values = StackConfig.WithDefaults(workspace.Project, workspace.ConfigFile(stack).Read(ciphertext => isOpen ? workspace.Secrets(stack).Decrypt(ciphertext) : ""));
        string Text(ConfigValue value) => value.IsSecret && !isOpen ? "[secret]" : value.Text;
        if (arguments.GetValue(StackOptions.Json))
        {
            var json = new JsonObject(values.Select(entry => KeyValuePair.Create<string, JsonNode?>(entry.Key, ConfigJson.Of(entry.Value.Text, entry.Value.IsObject, entry.Value.IsSecret, isOpen))));
            terminal.Output.WriteLine(json.ToJsonString(ConfigJson.Indented));
            return;
        }

        foreach (var (name, value) in values)
        {
            terminal.Output.WriteLine($"{name}  {Text(value)}");
        }
    }

    // Elements of objects keep the type that they look like, as with Pulumi; a leading zero makes a text.
    private static PropertyValue Typed(string text) => text switch
    {
        "true" => true,
        "false" => false,
        ['1' or '2' or '3' or '4' or '5' or '6' or '7' or '8' or '9', ..] when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => (double)number,
        "0" => 0,
        _ => text,
    };

    private static StackConfigFile SetPath(StackConfigFile file, PropertyPath path, PropertyValue leaf)
    {
        var root = (string)path.Segments[0];
        file.Set(root, Put(file.Raw(root), path.Segments.AsSpan()[1..], leaf));
        return file;
    }

    private static PropertyValue Put(PropertyValue? at, ReadOnlySpan<object> path, PropertyValue leaf)
    {
        if (path.IsEmpty)
        {
            return leaf;
        }

        if (path[0] is string name)
        {
            var map = at as PropertyMap ?? PropertyMap.Empty;
            return map.With(name, Put(map.GetValueOrDefault(name), path[1..], leaf));
        }

        var items = (at as PropertyList)?.ToList() ?? [];
        var index = (int)path[0];
        if (index > items.Count)
        {
            throw new EngineException($"The list has {items.Count} elements; element {index} cannot be set.");
        }

        var element = Put(index < items.Count ? items[index] : null, path[1..], leaf);
        items = [.. items.Take(index), element, .. items.Skip(index + 1)];
        return new PropertyList(items);
    }

    private static (Workspace Workspace, Terminal Terminal, string Stack) Open(ParseResult arguments)
    {
        var workspace = Workspace.Open(arguments.GetValue(StackOptions.Directory)!, Terminal.Standard, emptyPassphrase: false);
        return (workspace, Terminal.Standard, workspace.StackName(arguments.GetValue(StackOptions.Stack)));
    }
}
