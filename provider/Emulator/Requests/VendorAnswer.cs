using System.Text;
using System.Text.Json.Nodes;

namespace NumberProvider.Emulator.Requests;

/// <summary>An answer to a vendor's client.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The vendor's code, for the log.</param>
/// <param name="Body">The JSON body; null for a text.</param>
/// <param name="Text">The text where there is no JSON.</param>
/// <param name="MediaType">The media type of the text.</param>
/// <param name="Changed">Whether the state changed and is to be written.</param>
/// <param name="RetryAfter">Flow control's hint in the unit that the vendor uses; 0 for none.</param>
internal sealed record VendorAnswer(
    int Status, string Code, JsonObject? Body, string Text = "", string MediaType = "text/plain; charset=utf-8", bool Changed = false, int RetryAfter = 0)
{
    public string ContentType => Body is null ? MediaType : "application/json;charset=utf-8";

    public byte[] Bytes => Encoding.UTF8.GetBytes(Body?.ToJsonString(AnswerJson.Options) ?? Text);

    /// <summary>A page that no client can read.</summary>
    public static VendorAnswer Page(int status, string code) =>
        new(status, code, Body: null, "<html><body>Service failure</body></html>", "text/html; charset=utf-8");
}
