using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NumberProvider.Engine;

namespace NumberProvider.Cli.Drift;

/// <summary>The report as SARIF 2.1.0, for code scanning.</summary>
/// <remarks>Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0": kind <c>open</c> (3.27.9) is what could not be determined, and has no level.</remarks>
internal static class SarifReport
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly (DriftState Kind, string Text)[] ResourceRules =
    [
        (DriftState.Missing, "Something that the state has is not at the vendor."),
        (DriftState.Foreign, "Something is at the vendor that the state does not have."),
        (DriftState.Changed, "A value at the vendor is not that of the state."),
        (DriftState.Expired, "A binding has expired."),
        (DriftState.Expiring, "A binding expires within the window that was asked for."),
        (DriftState.Unknown, "It cannot be known whether the vendor agrees with the state."),
    ];

    public static string Write(DriftReport report)
    {
        var rules = Rules(report);
        var appeared = report.Since?.Appeared.Select(entry => (entry.Urn, entry.Finding)).ToHashSet();
        string? Baseline(string urn, DriftFinding finding) => appeared is null ? null : appeared.Contains((urn, DriftSince.Stable(finding))) ? "new" : "unchanged";
        var results = report.Resources.SelectMany(resource => resource.Findings.Select(finding => Result(rules, resource.Urn, resource.Name, resource.Source, finding, Baseline(resource.Urn, finding))))
            .Concat((report.Undeclared?.Instances ?? []).SelectMany(instance => instance.Findings()).Select(entry => Result(rules, entry.Urn, entry.Name, source: null, entry.Finding, Baseline(entry.Urn, entry.Finding))))
            .Concat(report.Since?.Resolved.Select(entry => Result(rules, entry.Urn, entry.Name, source: null, entry.Finding, "absent")) ?? []);
        return new JsonObject
        {
            ["$schema"] = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject
                {
                    ["driver"] = new JsonObject
                    {
                        ["name"] = "numbers drift",
                        ["semanticVersion"] = typeof(SarifReport).Assembly.GetName().Version!.ToString(3),
                        ["rules"] = new JsonArray([.. rules.Select(rule => new JsonObject
                        {
                            ["id"] = Id(rule.Kind),
                            ["shortDescription"] = new JsonObject { ["text"] = rule.Text },
                            ["defaultConfiguration"] = new JsonObject { ["level"] = rule.Level },
                        })]),
                    },
                },
                ["invocations"] = new JsonArray(new JsonObject
                {
                    ["executionSuccessful"] = report.Unknown.Count == 0,
                    ["endTimeUtc"] = report.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                    ["toolExecutionNotifications"] = new JsonArray([.. report.Unknown.Select(reason => new JsonObject
                    {
                        ["level"] = "error",
                        ["message"] = new JsonObject { ["text"] = reason },
                    })]),
                }),
                ["automationDetails"] = new JsonObject { ["id"] = $"drift/{report.Project}/{report.Stack}/" },
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = new JsonArray([.. results]),
            }),
        }.ToJsonString(Indented) + "\n";
    }

    private static IReadOnlyList<(DriftState Kind, string Text, string Level)> Rules(DriftReport report) =>
    [
        .. ResourceRules.Select(rule => (rule.Kind, rule.Text, Level(rule.Kind))),
        .. report.Undeclared is not { } undeclared ? Array.Empty<(DriftState, string, string)>()
            : [(DriftState.Undeclared, "A number is bound to an instance that the stack manages, and no resource of the state declares it.", undeclared.CountsAsDrift ? "error" : "note")],
    ];

    private static JsonObject Result(IReadOnlyList<(DriftState Kind, string Text, string Level)> rules, string urn, string name, SourceLocation? source, DriftFinding finding, string? baseline)
    {
        // Code scanning shows nothing without a place in a file: the program, where nothing better is known.
        var place = source ?? new SourceLocation("Pulumi.yaml", 1, 1);
        var rule = rules.Single(rule => rule.Kind == finding.Kind);
        var result = new JsonObject
        {
            ["ruleId"] = Id(finding.Kind),
            ["ruleIndex"] = rules.ToList().IndexOf(rule),
            ["kind"] = finding.IsDrift() ? "fail" : "open",
            ["level"] = rule.Level,
            ["message"] = new JsonObject { ["text"] = $"{name}: {finding.Describe()}" },
            ["locations"] = new JsonArray(new JsonObject
            {
                ["physicalLocation"] = new JsonObject
                {
                    ["artifactLocation"] = new JsonObject { ["uri"] = place.File },
                    ["region"] = new JsonObject { ["startLine"] = place.Line },
                },
                ["logicalLocations"] = new JsonArray(new JsonObject { ["name"] = name, ["fullyQualifiedName"] = urn, ["kind"] = "resource" }),
            }),
            ["partialFingerprints"] = new JsonObject { ["finding/v1"] = Fingerprint(urn, finding) },
        };
        if (baseline is not null)
        {
            result["baselineState"] = baseline;
        }

        return result;
    }

    private static string Id(DriftState kind) => TextReport.Word(kind);

    private static string Level(DriftState kind) => kind switch
    {
        DriftState.Unknown => "none",
        DriftState.Expiring => "warning",
        _ => "error",
    };

    private static string Fingerprint(string urn, DriftFinding finding) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{urn}\n{finding.Kind}\n{finding.Property}\n{finding.Number}")))[..32];
}
