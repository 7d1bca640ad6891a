// swift-tools-version: 6.2
// A keep-alive HTTP client that repeats a list of written requests over the loopback and tells how long each took.
import PackageDescription

let package = Package(name: "Load", targets: [.executableTarget(name: "Load")])
