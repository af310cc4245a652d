using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NumberProvider.Resources.Coalescing;
using NumberProvider.Vendors;

namespace NumberProvider.Resources.Tests.Coalescing;

/// <summary>Writes to a vendor that refuses long lists and bad items as a whole, and loses answers before or after the change.</summary>
public sealed class PartedWriteTests
{
    [Property(MaxTest = 500)]
    public Property Good_items_are_written_and_bad_ones_are_named() => Prop.ForAll(Arb.From(Scene), scene =>
    {
        var (count, size, limit, bad, losses) = scene;
        var vendor = new Vendor(limit, [.. bad], new Queue<int>(losses));
        var failures = WriteAsync(vendor, new PartSize(size), count).GetAwaiter().GetResult();
        var good = Enumerable.Range(0, count).Except(bad).ToList();
        // With more than one lost answer in a row it may stay open whether an item was written, but then it is not reported as written.
        return good.All(item => vendor.Written.Contains(item) || failures.ContainsKey(item))
            && (losses.Length > 0 || good.All(item => !failures.ContainsKey(item)))
            && bad.Where(item => item < count).All(failures.ContainsKey)
            && failures.Keys.All(item => !vendor.Written.Contains(item))
            && failures.All(failure => losses.Length > 0 || failure.Value.Message.Contains($"'{failure.Key}'", StringComparison.Ordinal));
    });

    [Theory]
    [InlineData(100, 1)]
    [InlineData(50, 3)]
    [InlineData(30, 8)]
    public async Task A_limit_is_learnt_once(int limit, int refusalsAndParts)
    {
        var vendor = new Vendor(limit, [], []);
        var size = new PartSize(100);
        (await WriteAsync(vendor, size, 100)).Should().BeEmpty();
        vendor.Calls.Should().BeLessThanOrEqualTo(refusalsAndParts);
        var again = new Vendor(limit, [], []);
        await WriteAsync(again, size, 100);
        again.Calls.Should().Be(size.CallsFor(100), "what was refused once is not tried again");
    }

    [Fact]
    public async Task What_is_done_is_not_sent_again_after_a_lost_answer()
    {
        var vendor = new Vendor(100, [], new Queue<int>([Vendor.LostAfter]));
        (await WriteAsync(vendor, new PartSize(100), 10)).Should().BeEmpty();
        vendor.Calls.Should().Be(1);
    }

    private static Gen<(int Count, int Size, int Limit, int[] Bad, int[] Losses)> Scene =>
        from count in Gen.Choose(0, 40)
        from size in Gen.Choose(1, 20)
        from limit in Gen.Choose(1, 20)
        from bad in Gen.ArrayOf(Gen.Choose(0, 39), 3)
        from losses in Gen.Frequency((2, Gen.Constant(Array.Empty<int>())), (1, Gen.ArrayOf(Gen.Choose(0, 2))))
        select (count, size, limit, bad, losses);

    private static async Task<IReadOnlyDictionary<int, VendorException>> WriteAsync(Vendor vendor, PartSize size, int count) =>
        await new PartedWrite<int>(size, vendor.WriteAsync, Vendor.Judge, part => Task.FromResult<IReadOnlyList<int>>([.. part.Where(item => !vendor.Written.Contains(item))]))
            .SendAsync([.. Enumerable.Range(0, count)]);

    private sealed class Vendor(int limit, HashSet<int> bad, Queue<int> losses)
    {
        public const int LostBefore = 1;
        public const int LostAfter = 2;

        public HashSet<int> Written { get; } = [];

        public int Calls { get; private set; }

        public static Refusal Judge(VendorException exception) => exception.Code switch
        {
            "TooMany" => Refusal.TooMany,
            "Bad" => Refusal.One,
            _ => Refusal.Uncertain,
        };

        public Task WriteAsync(IReadOnlyList<int> part)
        {
            Calls++;
            var loss = losses.TryDequeue(out var next) ? next : 0;
            if (loss == LostBefore)
            {
                throw Failure("Lost", "");
            }

            if (part.Count > limit)
            {
                throw Failure("TooMany", "");
            }

            if (part.Where(bad.Contains).Cast<int?>().FirstOrDefault() is { } culprit)
            {
                throw Failure("Bad", $"'{culprit}'");
            }

            Written.UnionWith(part);
            return loss == LostAfter ? throw Failure("Lost", "") : Task.CompletedTask;
        }

        private static VendorException Failure(string code, string message) =>
            new(new VendorFailure { Vendor = "test", Operation = "Write", Code = code, Message = message });
    }
}
