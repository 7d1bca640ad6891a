import Testing

@testable import Storage

struct SealTests {
    private let seal = Seal(Keyring([1: [UInt8](repeating: 7, count: 32)])!, school: "school")
    private let place = Seal.Place(table: "secret_field", column: "snils", row: 5)

    @Test func `a sealed value opens in its place`() throws {
        let sealed = seal.close(Array("112-233-445 95".utf8), at: place)
        #expect(try seal.open(sealed, at: place) == Array("112-233-445 95".utf8))
        #expect(try seal.open(seal.close([], at: place), at: place) == [])
    }

    @Test func `the same value is sealed differently every time`() {
        #expect(seal.close([1], at: place) != seal.close([1], at: place))
    }

    @Test func `a value moved to another row, column or table does not open`() {
        let sealed = seal.close([1], at: place)
        let others = [
            Seal.Place(table: "secret_field", column: "snils", row: 6),
            Seal.Place(table: "secret_field", column: "passport", row: 5),
            Seal.Place(table: "person", column: "snils", row: 5),
        ]
        for other in others { #expect(throws: Seal.Broken.self) { try seal.open(sealed, at: other) } }
    }

    @Test func `a changed byte anywhere does not open`() {
        let sealed = seal.close([1, 2, 3], at: place)
        for index in sealed.indices {
            var changed = sealed
            changed[index] ^= 1
            #expect(throws: Seal.Broken.self) { try seal.open(changed, at: place) }
        }
        #expect(throws: Seal.Broken.self) { try seal.open([], at: place) }
    }

    @Test func `another school's keys do not open it, nor know its digest`() {
        let other = Seal(Keyring([1: [UInt8](repeating: 7, count: 32)])!, school: "other")
        #expect(throws: Seal.Broken.self) { try other.open(seal.close([1], at: place), at: place) }
        #expect(seal.blind([1], column: "snils") == seal.blind([1], column: "snils"))
        #expect(seal.blind([1], column: "snils") != other.blind([1], column: "snils"))
        #expect(seal.blind([1], column: "snils") != seal.blind([1], column: "passport"))
    }
}
