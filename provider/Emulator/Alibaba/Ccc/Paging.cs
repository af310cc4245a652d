using System.Text.Json.Nodes;
using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.Requests;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Alibaba.Ccc;

/// <summary>The pages of API version 2020-07-01.</summary>
internal sealed record Paging(int Number, int Size, bool IsLastPastEnd, bool IsReversed)
{
    private const int Most = 100;

    public static Paging Of(ApiCall call, SwitchBoard switches)
    {
        var number = call.Number("PageNumber", 1, switches.Limit(CccSwitches.PageNumberCap));
        return new Paging(
            number, call.Number("PageSize", 1, Most), switches.Is(CccSwitches.PagePastEnd, "last-page"), number % 2 == 0 && switches.Is(CccSwitches.PageOrder, "unstable"));
    }

    /// <summary>One page with the true total; past the end it is empty, or the last one.</summary>
    public JsonObject Answer<T>(IReadOnlyList<T> all, Func<T, JsonObject> describe)
    {
        var number = IsLastPastEnd ? Math.Clamp(Number, 1, Math.Max(1, (all.Count + Size - 1) / Size)) : Number;
        return new JsonObject
        {
            ["Data"] = new JsonObject
            {
                ["PageNumber"] = Number,
                ["PageSize"] = Size,
                ["TotalCount"] = all.Count,
                ["List"] = AnswerJson.List(((IsReversed ? all.Reverse() : all).Chunk(Size).ElementAtOrDefault(number - 1) ?? []).Select(describe)),
            },
        };
    }
}
