using System.Text.Json.Nodes;
using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.Requests;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Alibaba.Ccc;

/// <summary>The pages of API version 2020-07-01.</summary>
internal sealed record Paging(int Number, int Size)
{
    private const int Most = 100;

    public static Paging Of(ApiCall call, SwitchBoard switches) =>
        new(call.Page("PageNumber", switches.Is(SwitchCatalog.PageNumberCap, "none") ? int.MaxValue : Most), call.Page("PageSize", Most));

    /// <summary>One page; past the end an empty list with the true total.</summary>
    public JsonObject Answer<T>(IReadOnlyList<T> all, Func<T, JsonObject> describe) => new()
    {
        ["Data"] = new JsonObject
        {
            ["PageNumber"] = Number,
            ["PageSize"] = Size,
            ["TotalCount"] = all.Count,
            ["List"] = AnswerJson.List((all.Chunk(Size).ElementAtOrDefault(Number - 1) ?? []).Select(describe)),
        },
    };
}
