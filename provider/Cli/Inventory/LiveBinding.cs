using NumberProvider.Vendors.Alibaba.Dypls;

namespace NumberProvider.Cli.Inventory;

/// <summary>A binding of a private number as it stands.</summary>
/// <param name="PoolKey">The pool, which the vendor does not return.</param>
/// <param name="Binding">The binding.</param>
internal sealed record LiveBinding(string PoolKey, AxnExtension Binding);
