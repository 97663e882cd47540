// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "shisei",
  platforms: [.macOS(.v26)],
  products: [.executable(name: "shisei", targets: ["shisei"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
    ),
    .target(name: "Diagnostics"),
    .target(name: "YAMLSyntax", dependencies: ["CLibYAML", "Diagnostics"]),
    .target(name: "ClaimModel", dependencies: ["YAMLSyntax", "Diagnostics"]),
    .target(
      name: "ClaimRules",
      dependencies: ["ClaimModel", "Diagnostics"],
      plugins: ["Catalogue"]
    ),
    .target(
      name: "Frameworks",
      dependencies: ["ClaimModel"],
      plugins: ["Catalogue"]
    ),
    .target(
      name: "EvidenceFiles",
      dependencies: [
        "ClaimModel", "YAMLSyntax", "Diagnostics",
        .product(name: "Crypto", package: "swift-crypto"),
      ]
    ),
    .target(name: "Scoring", dependencies: ["ClaimModel", "Diagnostics"]),
    .target(name: "Reporting", dependencies: ["Scoring", "ClaimModel", "Diagnostics"]),
    .target(
      name: "Manual",
      dependencies: ["Reporting", "Frameworks", "ClaimRules", "ClaimModel", "Diagnostics"]
    ),
    .target(
      name: "Authoring",
      dependencies: ["Manual", "ClaimRules", "ClaimModel", "YAMLSyntax", "Diagnostics"]
    ),
    .target(
      name: "Engine",
      dependencies: [
        "Diagnostics", "YAMLSyntax", "ClaimModel", "ClaimRules", "EvidenceFiles", "Frameworks",
        "Scoring", "Reporting",
      ]
    ),
    .systemLibrary(name: "CSchedule"),
    .target(name: "HostSystem", dependencies: ["Engine", "ClaimModel", "CSchedule"]),
    .executableTarget(
      name: "shisei",
      dependencies: [
        "Diagnostics", "ClaimModel", "ClaimRules", "Frameworks", "Scoring", "Reporting", "Engine",
        "HostSystem", "Manual", "Authoring",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .executableTarget(
      name: "shisei-dev",
      dependencies: ["Manual", "ClaimRules", "Diagnostics"]
    ),
    .executableTarget(
      name: "shisei-fuzz",
      dependencies: ["ClaimModel", "TestSupport"]
    ),
    .plugin(name: "Catalogue", capability: .buildTool(), dependencies: ["catalogue-tool"]),
    .executableTarget(
      name: "catalogue-tool",
      dependencies: ["ClaimModel", "YAMLSyntax", "Diagnostics"]
    ),
    .target(
      name: "TestSupport",
      dependencies: [
        "Diagnostics", "YAMLSyntax", "ClaimModel", "Scoring", "Reporting", "Engine",
      ]
    ),
    .testTarget(name: "ArchitectureTests"),
    .testTarget(
      name: "AuthoringTests",
      dependencies: [
        "Authoring", "Manual", "Engine", "ClaimModel", "YAMLSyntax", "Diagnostics", "Reporting",
        "Scoring", "HostSystem", "TestSupport",
      ]
    ),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "shisei", "Reporting", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .testTarget(
      name: "EngineTests",
      dependencies: [
        "Engine", "ClaimModel", "ClaimRules", "Diagnostics", "Frameworks", "HostSystem",
        "Reporting", "Scoring", "TestSupport", "YAMLSyntax",
      ]
    ),
    .testTarget(
      name: "ExampleTests",
      dependencies: [
        "Engine", "HostSystem", "Reporting", "Scoring", "ClaimModel", "Diagnostics", "TestSupport",
      ]
    ),
    .testTarget(
      name: "ClaimRulesTests",
      dependencies: [
        "ClaimRules", "ClaimModel", "Diagnostics", "Reporting", "Scoring", "TestSupport",
      ]
    ),
    .testTarget(
      name: "HostSystemTests",
      dependencies: [
        "HostSystem", "Engine", "ClaimModel", "ClaimRules", "Diagnostics", "Reporting", "Scoring",
        "TestSupport",
      ]
    ),
    .testTarget(
      name: "EvidenceFilesTests",
      dependencies: ["EvidenceFiles", "ClaimModel", "Diagnostics", "TestSupport"]
    ),
    .testTarget(
      name: "YAMLSyntaxTests",
      dependencies: ["YAMLSyntax", "Diagnostics", "TestSupport"]
    ),
    .testTarget(
      name: "ClaimModelTests",
      dependencies: ["ClaimModel", "YAMLSyntax", "Diagnostics", "TestSupport"]
    ),
    .testTarget(
      name: "ReportingTests",
      dependencies: ["Reporting", "Scoring", "ClaimModel", "Diagnostics", "TestSupport"]
    ),
  ],
  swiftLanguageModes: [.v6]
)

/// The settings of every Swift target: the strictest the compiler has.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

for target in package.targets where target.type != .system && target.type != .plugin {
  target.swiftSettings = (target.swiftSettings ?? []) + strict
}
