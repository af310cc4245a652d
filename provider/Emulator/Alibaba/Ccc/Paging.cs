using System.Text.Json.Nodes;
using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.Requests;

namespace NumberProvider.Emulator.Alibaba.Ccc;

/// <summary>The pages of API version 2020-07-01.</summary>
internal sealed record Paging(int Number, int Size)
{
    public static Paging Of(ApiCall call) => new(call.Page("PageNumber"), call.Page("PageSize"));

    /// <summary>One page; past the end an empty list with the true total.</summary>
    public JsonObject Answer<T>(IReadOnlyList<T> all, Func<T, JsonObject> describe) => new()
    {
        ["Data"] = new JsonObject
        {
            ["PageNumber"] = Number,
            ["PageSize"] = Size,
            ["TotalCount"] = all.Count,
            ["List"] = AnswerJson.List(all.Skip((Number - 1) * Size).Take(Size).Select(describe)),
        },
    };
}
