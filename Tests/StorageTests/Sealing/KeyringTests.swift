import Glibc
import School
import Testing

@testable import Storage

struct KeyringTests {
    private let ring = Keyring([1: [UInt8](repeating: 7, count: 32)])!

    @Test func `each school and each purpose has a key of its own`() {
        let keys = KeyPurpose.allCases.flatMap { purpose in ["a", "b", "directory"].map { ring.key(purpose, of: $0) } }
        #expect(Set(keys).count == KeyPurpose.allCases.count * 3)
        #expect(keys.allSatisfy { $0.count == 32 })
    }

    @Test func `a key is the same after every start`() throws {
        let folder = try PassingFolder(), path = folder.path + "/keys"
        let made = try Keyring.open(path)
        #expect(try Keyring.open(path).key(.slips, of: "school") == made.key(.slips, of: "school"))
    }

    @Test func `the file is readable by its owner alone, and refused otherwise`() throws {
        let folder = try PassingFolder(), path = folder.path + "/keys"
        _ = try Keyring.open(path)
        var about = stat()
        #expect(stat(path, &about) == 0 && about.st_mode & 0o777 == 0o600)
        chmod(path, 0o644)
        #expect(throws: Objection.self) { try Keyring.open(path) }
    }

    @Test(arguments: ["", "parta keys 2\n1 00\n", "parta keys 1\n", "parta keys 1\n1 00ff\n", "parta keys 1\nx y\n"])
    func `a damaged ring is refused with a sentence`(text: String) {
        #expect(Keyring(text: text) == nil)
    }

    @Test func `an older key still opens what it sealed`() throws {
        let place = Seal.Place(table: "secret_field", column: "snils", row: 5)
        let sealed = Seal(ring, school: "a").close([1, 2, 3], at: place)
        let newer = try #require(Keyring([1: [UInt8](repeating: 7, count: 32), 2: [UInt8](repeating: 8, count: 32)]))
        #expect(try Seal(newer, school: "a").open(sealed, at: place) == [1, 2, 3])
        #expect(Seal(newer, school: "a").close([], at: place)[1] == 2)
    }
}
