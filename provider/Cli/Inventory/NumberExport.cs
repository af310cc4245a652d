using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Cli.Inventory;

/// <summary>Numbers of an instance, each as a resource of its own.</summary>
internal sealed class NumberExport(ProgramDraft draft, ExportedInstance instance)
{
    /// <summary>Adds numbers.</summary>
    public void Add(IReadOnlyList<CccNumber> numbers)
    {
        instance.TakeFlows(numbers);
        foreach (var number in numbers)
        {
            var (terms, remark) = instance.Terms(number.Usage, number.ContactFlowId);
            var name = draft.Names.Name($"{(number.City is { Length: > 0 } city ? city : "line")}-{number.Number}");
            draft.AddNumber(number.Number, new ProgramResource(
                "PhoneNumberBinding", name, $"{instance.Live.InstanceId}/{number.Number}", [("instanceId", instance.Reference), ("phoneNumber", number.Number), .. terms])
            {
                Remark = remark,
            });
        }
    }
}
