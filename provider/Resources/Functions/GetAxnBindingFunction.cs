using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.AxnExtensionBinding;
using NumberProvider.Resources.CallCenter;
using NumberProvider.Resources.Lifecycle;
using NumberProvider.Resources.Model;
using NumberProvider.Vendors.Alibaba.Dypls;

namespace NumberProvider.Resources.Functions;

/// <summary>Finds a binding of a private number.</summary>
internal sealed class GetAxnBindingFunction : Function
{
    public override FunctionSpec Spec { get; } = new(
        "getAxnBinding",
        [
            new("poolKey", CallCenterProperties.Identifier, "The pool of private numbers (`FC...`).") { Required = true },
            new("phoneNoX", AxnExtensionBindingSpec.Number, "The private number.") { Required = true },
            new("subsId", CallCenterProperties.Identifier, "The vendor's identifier of the binding; or give its `extension`."),
            new("extension", AxnExtensionBindingSpec.ExtensionValue, "The binding's extension; or give its `subsId`."),
        ],
        [
            new("subsId", new TextSpec(), "The vendor's identifier of the binding.") { Required = true },
            new("extension", new TextSpec(), "The extension.") { Required = true },
            new("expiration", new TextSpec(), "When the binding ends, `yyyy-MM-dd HH:mm:ss` in UTC+08:00."),
            new("isRecordingEnabled", new BoolSpec(), "Whether calls are recorded.") { Required = true },
            new("callRestrict", AxnExtensionBindingSpec.Restriction, "The restriction of calls; absent for none."),
            new("phoneNoA", new TextSpec(), "The real number that is protected.") { Required = true, Secret = true },
            new("phoneNoB", new TextSpec(), "The number that is called when A dials X; absent for none.") { Secret = true },
        ]);

    public override void CheckTogether(PropertyMap arguments, CheckReport report)
    {
        if (arguments.ContainsKey("subsId") == arguments.ContainsKey("extension"))
        {
            report.Add(PropertyPath.To("extension"), "Give either extension or subsId.");
        }
    }

    public override async Task<PropertyMap> InvokeAsync(PropertyMap arguments, ResourceContext context)
    {
        var (poolKey, x) = (arguments.RequiredText("poolKey"), arguments.RequiredText("phoneNoX"));
        var directory = BindingDirectory.Of(context);
        Task<IReadOnlyList<AxnExtension>> AllAsync() => directory.AllAsync(poolKey, x, context.CancellationToken);
        var binding = arguments.Text("subsId") is { } subsId
            ? await directory.FindAsync(poolKey, x, subsId, context.CancellationToken) ?? throw Missing("subsId", subsId, (await AllAsync()).Select(found => found.SubsId))
            : await directory.FindByExtensionAsync(poolKey, x, arguments.RequiredText("extension"), context.CancellationToken)
                ?? throw Missing("extension", arguments.RequiredText("extension"), (await AllAsync()).Select(found => found.Extension));
        return PropertyMap.Of(
            ("subsId", binding.SubsId), ("extension", binding.Extension), ("isRecordingEnabled", binding.NeedRecord), ("phoneNoA", binding.PhoneNoA))
            .WithOptional("expiration", binding.ExpireDate is { } end ? DyplsTime.ToText(end) : null)
            .WithOptional("callRestrict", binding.CallRestrict)
            .WithOptional("phoneNoB", binding.PhoneNoB);
    }

    private static ArgumentFailureException Missing(string name, string value, IEnumerable<string> present) =>
        new(name, $"The private number has no binding in effect with the {name} {value}; there {ByName.Exist(present)}.");
}
