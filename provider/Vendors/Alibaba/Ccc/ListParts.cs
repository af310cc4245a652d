using NumberProvider.Vendors.Alibaba.OpenApi;

namespace NumberProvider.Vendors.Alibaba.Ccc;

/// <summary>The shorter lists that together give a longer one: each as a call without its page, and with parts of its own, null for none.</summary>
internal delegate IEnumerable<(Func<OpenApiCall> List, ListParts? Parts)> ListParts();
