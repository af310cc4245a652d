namespace NumberProvider.Vendors.Huawei.ISales;

/// <summary>An outbound campaign.</summary>
/// <param name="Id">The campaign's identifier.</param>
/// <param name="Name">The campaign's name.</param>
/// <param name="Status">2 running, done or not yet started; 3 suspended; 4 expired (huawei-isales sheet, 5.1).</param>
/// <param name="CallerNumbers">What is known of its calling numbers.</param>
public sealed record Campaign(string Id, string? Name, int? Status, CallerNumbersReading CallerNumbers);
