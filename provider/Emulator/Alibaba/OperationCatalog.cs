using NumberProvider.Emulator.Alibaba.Ccc;
using NumberProvider.Emulator.Alibaba.Dypls;
using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Alibaba;

/// <summary>All operations of Alibaba's products that the emulator has.</summary>
internal static class OperationCatalog
{
    public static IEnumerable<Operation> Of(EmulatorState state, SwitchBoard switches, TimeProvider time) =>
    [
        .. new Ccc2020Numbers(state.Ccc2020, switches, time).Operations,
        .. new Ccc2020GroupNumbers(state.Ccc2020, switches).Operations,
        .. new Ccc2020SkillGroups(state.Ccc2020, switches).Operations,
        .. new Ccc2020ContactFlows(state.Ccc2020, switches, time).Operations,
        .. new Ccc2020Instances(state.Ccc2020, switches, time).Operations,
        .. new Ccc2020Pool(state.Ccc2020, switches).Operations,
        .. new Ccc2020Agents(state.Ccc2020, switches).Operations,
        .. new Ccc2020DoNotCall(state.Ccc2020, switches, time).Operations,
        .. new Ccc2017Numbers(state.Ccc2017, switches, time).Operations,
        .. new Ccc2017SkillGroups(state.Ccc2017).Operations,
        .. new Ccc2017Lookups(state.Ccc2017).Operations,
        .. new Ccc2017Instances(state.Ccc2017, time).Operations,
        .. new Ccc2017Routing(state.Ccc2017).Operations,
        .. new DyplsBindings(state.Dypls, switches, time).Operations,
        .. new DyplsSubscriptions(state.Dypls, switches, time).Operations,
        .. new DyplsGroups(state.Dypls).Operations,
        .. new DyplsNumbers(state.Dypls, switches, time).Operations,
        .. new DyplsMarket(state.Dypls, time).Operations,
    ];
}
