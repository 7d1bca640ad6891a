import Testing

/// Which room may know which: the plan of docs/house.md.
struct WallTests {
    private static let doors: [(room: String, imports: [String])] = [
        ("Sources/School/", ["Synchronization"]),
        ("Sources/Markup/", ["Synchronization"]),
        ("Sources/Storage/Engines/", ["School", "CSQLite", "CPostgres", "Dispatch", "Glibc", "Synchronization"]),
        ("Sources/Storage/Sealing/", ["School", "CSodium", "Glibc", "Synchronization"]),
        ("Sources/Storage/", ["School", "Dispatch", "Glibc", "Synchronization"]),
        ("Sources/Web/Door/Gzip.swift", ["CZlib"]),
        ("Sources/Web/Paper/QRPicture.swift", ["CQREncode", "Markup"]),
        (
            "Sources/Web/",
            ["School", "Storage", "Markup", "Glibc", "Swift", "Synchronization", "FoundationEssentials"] + http
        ),
        ("Sources/ModelSchool/", ["School", "Storage", "Glibc", "Synchronization"]),
        (
            "Features/",
            ["School", "Storage", "Markup", "Web", "Glibc", "Synchronization", "FoundationEssentials"] + http
        ),
    ]

    /// Hummingbird and what it shows through.
    private static let http = ["Hummingbird", "HummingbirdCore", "HTTPTypes", "NIOCore", "Logging"]

    /// Where the whole of Foundation is worth its memory: archives and calendars of other programs.
    private static let foundation = ["Features/Exchange/", "Features/Backup/", "Sources/App/"]

    @Test func `a room imports only what the plan gives it`() {
        expectNone(
            House.product.flatMap { file -> [Complaint] in
                guard let door = Self.doors.first(where: { file.path.hasPrefix($0.room) }) else { return [] }
                let mayFound = Self.foundation.contains { file.path.hasPrefix($0) }
                return file.imports.compactMap { line, module in
                    if door.imports.contains(module) || (mayFound && module.hasPrefix("Foundation")) { return nil }
                    return Complaint(file, line, "\(door.room) may not import \(module)")
                }
            }, "a wall is broken")
    }

    @Test func `no feature imports another, not even in its tests`() {
        expectNone(
            House.sources.filter { $0.isIn("Features") }.flatMap { file in
                file.imports.compactMap { line, module in
                    let own = file.path.split(separator: "/")[1] + "Feature"
                    let isForeign = module.hasSuffix("Feature") && module != own
                    return isForeign ? Complaint(file, line, "\(own) may not know \(module)") : nil
                }
            }, "capabilities meet in the nouns")
    }

    @Test func `every feature folder is in the plan and behind the front door`() {
        let (plan, door) = (House.text("Package.swift"), House.text("Sources/App/House.swift"))
        expectNone(
            House.features.flatMap { feature in
                [
                    plan.contains("\"\(feature)\"") ? nil : Complaint("Package.swift", "does not list \(feature)"),
                    door.contains("import \(feature)Feature")
                        ? nil : Complaint("Sources/App/House.swift", "does not open \(feature)"),
                ].compactMap { $0 }
            }, "a folder without a door")
    }

    @Test func `nothing is public: the rooms are ours`() {
        expectNone(
            House.product.flatMap { file in
                file.complaints(in: \.code, "say `package`, not `public` or `open`") { line in
                    line.says("public ") || line.says("open class ") || line.says("open func ")
                }
            }, "access")
    }
}

extension Source {
    /// The modules this file imports, with their lines.
    var imports: [(line: Int, module: String)] {
        code.enumerated().compactMap { index, line in
            let names = line.names
            guard let at = names.firstIndex(of: "import"), at <= 2, line.says("import ") else { return nil }
            let kinds: Set<Substring> = ["struct", "class", "enum", "func", "let", "var", "typealias", "protocol"]
            let after = names[(at + 1)...].drop { kinds.contains($0) }
            return after.first.map { (index + 1, String($0)) }
        }
    }
}
