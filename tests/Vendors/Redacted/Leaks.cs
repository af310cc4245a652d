using System.Collections;
using System.Text.RegularExpressions;

namespace NumberProvider.Vendors.Tests.Redacted;

/// <summary>Collects everything that failures say, and finds in it what nobody may read.</summary>
internal sealed partial class Leaks
{
    private readonly List<string> _texts = [];

    /// <summary>How many failures there were.</summary>
    public int Failures { get; private set; }

    /// <summary>Makes a call and keeps what its failure says: messages, members, data and traces, down to the first cause.</summary>
    public async Task RunAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (Exception exception) when (exception is VendorException or MissingCredentialsException)
        {
            Failures++;
            for (var at = exception; at is not null; at = at.InnerException)
            {
                _texts.Add(at.ToString());
                _texts.AddRange(at.Data.Cast<DictionaryEntry>().Select(entry => $"{entry.Key}={entry.Value}"));
                if (at is VendorException { Failure: var failure })
                {
                    _texts.AddRange(typeof(VendorFailure).GetProperties().Select(property => $"{property.Name}={property.GetValue(failure)}"));
                }
            }
        }
    }

    /// <summary>The texts that show one of the secrets, or a mobile number in full that is no part of an identifier.</summary>
    public IEnumerable<string> Of(params IEnumerable<string> secrets)
    {
        var hidden = secrets.ToList();
        return _texts.Where(text => Mobile().IsMatch(text) || hidden.Exists(secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }

    [GeneratedRegex("(?<![0-9A-Za-z])(1[3-9][0-9]{9}|1[3-9][0-9][ -][0-9]{4}[ -][0-9]{4})(?![0-9A-Za-z])")]
    private static partial Regex Mobile();
}
