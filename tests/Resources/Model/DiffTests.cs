using FsCheck.Xunit;
using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.Lifecycle;
using NumberProvider.Resources.Model;

namespace NumberProvider.Resources.Tests.Model;

public sealed class DiffTests
{
    private static readonly Resource Set = ResourceRegistry.Find("number:index:SkillGroupNumberSet")!;

    [Property]
    public bool The_order_of_a_set_says_nothing(int[] numbers, int seed)
    {
        var olds = numbers.Distinct().ToArray();
        var news = olds.ToArray();
        new Random(seed).Shuffle(news);
        return Between(olds, news).Count == 0;
    }

    [Property]
    public bool Every_element_that_comes_or_goes_has_its_place(int[] oldNumbers, int[] newNumbers)
    {
        var (olds, news) = (oldNumbers.Distinct().ToArray(), newNumbers.Distinct().ToArray());
        var differences = Between(olds, news);
        var oldAt = olds.Select((number, index) => (number, index)).Where(entry => !news.Contains(entry.number)).Select(entry => entry.index);
        var newAt = news.Select((number, index) => (number, index)).Where(entry => !olds.Contains(entry.number)).Select(entry => entry.index);
        return differences.Select(difference => difference.Path.ToString()).ToHashSet().SetEquals(oldAt.Union(newAt).Select(index => $"numbers[{index}]"))
            && differences.Select(difference => difference.Path.ToString()).Distinct().Count() == differences.Count;
    }

    [Fact]
    public void A_priority_is_a_change_of_its_element()
    {
        var differences = Diff("CampaignCallerNumbers", Programs.Callers([("1001", 1), ("1002", 2)]), Programs.Callers([("1002", 5), ("1001", 1)]));
        differences.Should().Equal(("callerNumbers[0]", DifferenceKind.Update, false));
    }

    [Fact]
    public void An_unknown_set_is_a_change_as_a_whole()
    {
        var olds = PropertyMap.Of(("numbers", new PropertyList(["1"])));
        var news = PropertyMap.Of(("numbers", PropertyUnknown.Instance));
        Diffing.Inputs(Set.Spec, olds, news, []).Should().ContainSingle().Which.Should().Be(new PropertyDifference(PropertyPath.To("numbers"), DifferenceKind.Update, false));
    }

    [Fact]
    public void What_is_ignored_is_no_difference()
    {
        var (olds, news) = (Numbers([1]), Numbers([2]));
        Diffing.Inputs(Set.Spec, olds, news, [PropertyPath.Parse("numbers")]).Should().BeEmpty();
        Diffing.Inputs(Set.Spec, olds, news, [PropertyPath.Parse("numbers[0]")]).Should().BeEmpty();
        Diffing.Inputs(Set.Spec, olds, news, [PropertyPath.Parse("exclusive")]).Should().ContainSingle();
    }

    [Theory]
    [InlineData("phoneNumber", "02160664656", "02160664657")]
    [InlineData("instanceId", "ccc-demo", "ccc-other")]
    public void What_names_a_number_replaces_it(string property, string old, string wanted)
    {
        var program = Programs.Number("02160664656", "Inbound");
        Diff("PhoneNumberBinding", program, program.Replace(old, wanted, StringComparison.Ordinal)).Should().Equal((property, DifferenceKind.Update, true));
    }

    [Fact]
    public void A_number_that_moves_to_another_instance_leaves_the_old_one_first()
    {
        var resource = ResourceRegistry.Find("number:index:PhoneNumberBinding")!;
        var old = Checked.Inputs(resource, Programs.Number("02160664656", "Inbound"));
        var moved = old.With("instanceId", "ccc-other");
        resource.DeletesBeforeReplace(old, moved, Diffing.Inputs(resource.Spec, old, moved, [])).Should().BeTrue();
        var other = old.With("phoneNumber", "02160664657");
        resource.DeletesBeforeReplace(old, other, Diffing.Inputs(resource.Spec, old, other, [])).Should().BeFalse("the new number is bound before the old one is let go");
    }

    [Fact]
    public void A_number_that_the_vendor_chose_can_be_pinned_without_a_change()
    {
        var resource = ResourceRegistry.Find("number:index:AxnExtensionBinding")!;
        var open = Checked.Inputs(resource, Programs.Binding(x: null));
        var state = open.With("phoneNoX", "17050000003").With("extension", "100");
        var pinned = Checked.Inputs(resource, Programs.Binding(x: "17050000003"));
        resource.Refine(state, pinned, Diffing.Inputs(resource.Spec, open, pinned, [])).Should().BeEmpty();
        var elsewhere = Checked.Inputs(resource, Programs.Binding(x: "17050000004"));
        resource.Refine(state, elsewhere, Diffing.Inputs(resource.Spec, open, elsewhere, [])).Should().ContainSingle().Which.Replaces.Should().BeTrue();
    }

    private static List<(string, DifferenceKind, bool)> Diff(string type, string old, string wanted)
    {
        var resource = ResourceRegistry.Find($"number:index:{type}")!;
        return [.. Diffing.Inputs(resource.Spec, Checked.Inputs(resource, old), Checked.Inputs(resource, wanted), [])
            .Select(difference => (difference.Path.ToString(), difference.Kind, difference.Replaces))];
    }

    private static PropertyMap Numbers(IEnumerable<int> numbers) => PropertyMap.Of(("numbers", new PropertyList(numbers.Select(number => (PropertyValue)$"{number}"))));

    private static IReadOnlyList<PropertyDifference> Between(IEnumerable<int> olds, IEnumerable<int> news) => Diffing.Inputs(Set.Spec, Numbers(olds), Numbers(news), []);
}
