using NumberProvider.Protocol.Properties;
using NumberProvider.Vendors.Alibaba.Dypls;

namespace NumberProvider.Cli.Inventory;

/// <summary>Private numbers that stand in for real ones. Real numbers become secret configuration and never stand in the program.</summary>
internal sealed class BindingExport(ProgramDraft draft)
{
    /// <summary>Adds bindings.</summary>
    public void Add(IReadOnlyList<LiveBinding> bindings)
    {
        var pools = bindings.Select(binding => binding.PoolKey).Distinct().ToList();
        var poolKeys = pools.ToDictionary(
            pool => pool, pool => draft.Setting(draft.Names.Name(pools.Count == 1 ? "poolKey" : $"poolKey-{pool}"), pool, "The pool of private numbers."), StringComparer.Ordinal);
        foreach (var (poolKey, binding) in bindings)
        {
            Add(poolKey, poolKeys[poolKey], binding);
        }
    }

    private void Add(string poolKey, string poolReference, AxnExtension binding)
    {
        var line = $"{binding.PhoneNoX}-{binding.Extension}";
        string Secret(string property, string number, string role) =>
            draft.Setting(draft.Names.Name($"{property}-{line}"), number, $"{role} {binding.PhoneNoX} ext. {binding.Extension}.", isSecret: true);

        List<(string, PropertyValue)> properties =
        [
            ("poolKey", poolReference),
            ("phoneNoA", Secret("phoneNoA", binding.PhoneNoA, "The real number behind")),
            ("phoneNoX", binding.PhoneNoX),
            ("extension", binding.Extension),
        ];
        if (binding.PhoneNoB is { } other)
        {
            properties.Add(("phoneNoB", Secret("phoneNoB", other, "The number that is called from")));
        }

        if (binding.ExpireDate is { } end)
        {
            properties.Add(("expiration", DyplsTime.ToText(end)));
        }

        properties.Add(("isRecordingEnabled", binding.NeedRecord));
        if (binding.CallRestrict is { } restriction)
        {
            properties.Add(("callRestrict", restriction));
        }

        if (binding.AsrStatus == true)
        {
            properties.Add(("asrStatus", true));
        }

        if (binding.AsrModelId is { } model)
        {
            properties.Add(("asrModelId", model));
        }

        draft.Add(new ProgramResource("AxnExtensionBinding", draft.Names.Name($"line-{line}"), $"{poolKey}/{binding.PhoneNoX}/{binding.SubsId}", properties));
    }
}
