import Glibc
import School
import Storage
import Testing
import Trials
import Web

@testable import BackupFeature

/// Two listed schools, two folders for copies and the clock's rounds; thrown away after the test.
final class CopyPlace: Sendable {
    /// 20 November 2025, noon in Moscow.
    static let noon = Moment(seconds: 20_412 * 86_400 + 9 * 3_600)
    /// The next night, a quarter to three.
    static let night = noon + 14 * 3_600 + 45 * 60

    let records: Records
    private let passing: PassingFolder

    var folder: String { passing.path }

    init(_ engine: TestEngine) async throws {
        passing = try PassingFolder()
        for part in ["data", "a", "b"] { try #require(mkdir("\(passing.path)/\(part)", 0o700) == 0) }
        records = try engine.freshRecords()
        let permit = try Self.permit
        _ = try await records.directory.change { try $0.signed(by: permit).list(school: "one", name: "Первая") }
        _ = try await records.directory.change { try $0.signed(by: permit).list(school: "two", name: "Вторая") }
        for slug in ["one", "two"] { _ = try records.school(slug) }
    }

    static var permit: Permit {
        get throws {
            try Caller.clockwork("проверка", now: noon, today: Zone.moscow.day(of: noon))
                .ask(.runChore, on: .school, under: Regulation())
        }
    }

    /// The rounds of a process with this name; copies go to these folders.
    func rounds(_ holder: String, into folders: [String]? = nil, at now: Moment = noon) throws -> Rounds {
        let keys = try #require(Keyring([1: [UInt8](repeating: 3, count: 32)]))
        var outside = Outside(
            isSecure: false, tokenKey: [UInt8](repeating: 1, count: 32), clock: { now }, holder: { _, _, _ in nil },
            schools: { ["one", "two"] })
        outside.copies = CopyPlan(
            folders: folders ?? ["\(folder)/a", "\(folder)/b"], keys: keys, scratch: folder + "/data")
        return Rounds([backup], records: records, outside: outside, holder: holder)
    }

    func copies(of school: String = "one") async throws -> [Copy] {
        try await records.school(school).read { try $0.copies(latest: 100) }
    }

    func files(_ part: String) -> [String] { Folder.names("\(folder)/\(part)").filter { $0.hasSuffix(".copy") } }
}
