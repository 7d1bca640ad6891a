// swift-tools-version: 6.2
// GRDB against a thin connection of our own: the trial behind docs/decisions/0001-own-sqlite-connection.md.
import PackageDescription

let package = Package(
    name: "Engines",
    dependencies: [.package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0")],
    targets: [
        .executableTarget(
            name: "Engines",
            dependencies: [
                .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ])
    ]
)
