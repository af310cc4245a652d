using System.Text;

namespace NumberProvider.Vendors.Tests.Fuzz;

/// <summary>An answer that no vendor may ever give.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body.</param>
/// <param name="Hint">The value of <c>x-acs-retry-after</c>.</param>
/// <param name="Date">The value of <c>Date</c>.</param>
public sealed record FuzzedAnswer(int Status, byte[] Body, string Hint, string Date)
{
    public override string ToString() => $"{Status} hint '{Hint}' date '{Date}' body {Convert.ToBase64String(Body)} ({Encoding.UTF8.GetString(Body)})";
}
