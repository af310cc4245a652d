using NumberProvider.Vendors;

namespace NumberProvider.Resources.Model;

/// <summary>Sends long lists in parts that the vendor takes.</summary>
internal static class Batches
{
    /// <summary>Sends all items, sorted, in parts of at most a size; a part that the vendor finds too long is halved.</summary>
    /// <param name="items">The items.</param>
    /// <param name="size">The most items in a part.</param>
    /// <param name="isTooLong">Whether a failure says that the part was too long.</param>
    /// <param name="send">Sends one part.</param>
    public static async Task SendAsync<T>(IEnumerable<T> items, int size, Func<VendorException, bool> isTooLong, Func<IReadOnlyList<T>, Task> send)
    {
        var rest = new Queue<T>(items);
        while (rest.Count > 0)
        {
            var part = rest.Take(size).ToList();
            try
            {
                await send(part);
            }
            catch (VendorException exception) when (part.Count > 1 && isTooLong(exception))
            {
                size = part.Count / 2;
                continue;
            }

            part.ForEach(_ => rest.Dequeue());
        }
    }
}
