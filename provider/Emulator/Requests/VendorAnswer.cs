using System.Text.Json.Nodes;

namespace NumberProvider.Emulator.Requests;

/// <summary>An answer to a vendor's client.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The vendor's code, for the log.</param>
/// <param name="Body">The JSON body; null for plain text.</param>
/// <param name="Text">The plain text where there is no JSON.</param>
/// <param name="Changed">Whether the state changed and is to be written.</param>
/// <param name="RetryAfter">The milliseconds of flow control's hint; 0 for none.</param>
internal sealed record VendorAnswer(int Status, string Code, JsonObject? Body, string Text = "", bool Changed = false, int RetryAfter = 0);
