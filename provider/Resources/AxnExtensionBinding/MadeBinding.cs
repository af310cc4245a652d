using NumberProvider.Vendors.Alibaba.Dypls;

namespace NumberProvider.Resources.AxnExtensionBinding;

/// <summary>A binding as it stands right after it was made or taken over.</summary>
/// <param name="Bound">Its identity.</param>
/// <param name="Expiration">When it ends, before it is extended.</param>
internal sealed record MadeBinding(BoundExtension Bound, DateTimeOffset Expiration);
