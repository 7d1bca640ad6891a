// swift-tools-version: 6.2
// The plan of the house: rooms, doors between them, and one list of capabilities.
import PackageDescription

/// Each is a folder in Features/, a target `NameFeature` and a test target `NameTests`.
let features = [
    "Home", "Journal", "Diary", "Attendance", "People", "Accounts", "SchoolYear", "Institution", "Exchange", "Backup",
    "Readiness", "Corrections", "Movement", "Orders", "Curriculum", "Access", "Registers",
    "Changes", "Rules", "Plans", "Substitutions", "Outages", "Terms", "Timetable", "Finals", "QuarterEnd",
    "Deviations", "Assessments", "Behaviour", "AcademicDebts", "Exams", "Search",
]

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")

var targets: [Target] = [
    .systemLibrary(
        name: "CSQLite", path: "Sources/CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(
        name: "CPostgres", path: "Sources/CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(
        name: "CSodium", path: "Sources/CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(name: "CZlib", path: "Sources/CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
        name: "CQREncode", path: "Sources/CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),

    .target(name: "School", swiftSettings: strict),
    .target(name: "Storage", dependencies: ["School", "CSQLite", "CPostgres", "CSodium"], swiftSettings: strict),
    .target(name: "Markup", swiftSettings: strict),
    .target(
        name: "Web",
        dependencies: ["School", "Storage", "Markup", "CZlib", "CQREncode", hummingbird, logging, httpTypes],
        resources: [.embedInCode("Styles"), .embedInCode("Scripts")], swiftSettings: strict),
    .target(name: "ModelSchool", dependencies: ["School", "Storage"], swiftSettings: strict),
    .executableTarget(
        name: "parta",
        dependencies: [
            "School", "Storage", "Markup", "Web", "ModelSchool", hummingbird, logging,
            .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ] + features.map { .target(name: $0 + "Feature") },
        path: "Sources/App", swiftSettings: strict),

    // Places for tests to stand in; built with them, never into the program.
    .target(
        name: "Trials", dependencies: ["School", "Storage", "Web", "ModelSchool"], path: "Tests/Trials",
        swiftSettings: strict),
    .testTarget(name: "SchoolTests", dependencies: ["School"], swiftSettings: strict),
    .testTarget(
        name: "StorageTests", dependencies: ["School", "Storage", "ModelSchool", "Trials"],
        swiftSettings: strict),
    .testTarget(name: "MarkupTests", dependencies: ["Markup"], swiftSettings: strict),
    .testTarget(
        name: "WebTests", dependencies: ["School", "Storage", "Markup", "Web", "ModelSchool"], swiftSettings: strict),
    .testTarget(
        name: "AppTests", dependencies: ["School", "Storage", "Web", "ModelSchool", "Trials", "parta"],
        swiftSettings: strict),
    .testTarget(name: "HouseTests", dependencies: ["School", "Storage", "Web"], swiftSettings: strict),
]

targets += features.map {
    .target(
        name: $0 + "Feature", dependencies: ["School", "Storage", "Markup", "Web"],
        path: "Features/\($0)", exclude: ["Tests"], swiftSettings: strict)
}
targets += features.map {
    .testTarget(
        name: $0 + "Tests",
        dependencies: ["School", "Storage", "ModelSchool", "Web", "Trials", .target(name: $0 + "Feature")],
        path: "Features/\($0)/Tests", swiftSettings: strict)
}

let package = Package(
    name: "Parta",
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    ],
    targets: targets
)
