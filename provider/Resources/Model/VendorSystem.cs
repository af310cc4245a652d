namespace NumberProvider.Resources.Model;

/// <summary>A system of a vendor, which has its own endpoint.</summary>
public enum VendorSystem
{
    /// <summary>Alibaba Cloud CCC, which has an endpoint in each region.</summary>
    CallCenter,

    /// <summary>Alibaba Dypls, which has one endpoint for all regions.</summary>
    NumberPrivacy,

    /// <summary>Huawei CC-iSales, which each customer installs.</summary>
    OutboundCampaigns,
}
