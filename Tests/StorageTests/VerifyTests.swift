import School
import Testing
import Trials

@testable import Storage

/// Whatever a foreign hand does to the records, `verify` names it (R131).
struct VerifyTests {
    @Test("R131 untouched records are clean, and their code can be printed and read", arguments: TestEngine.offered)
    func clean(_ engine: TestEngine) async throws {
        let hand = try await Hand(engine)
        let verdict = try await hand.school.verify()
        #expect(verdict.findings == [])
        #expect(verdict.records == 6 && verdict.rows == 6)
        let printed = try #require(HeadCode(verdict.head.description))
        #expect(printed == verdict.head && printed.seq == 6)
        #expect(try await hand.school.verify(head: printed).isClean)
    }

    @Test("R131 a byte changed in the contents of a record is named", arguments: TestEngine.offered)
    func changedPayload(_ engine: TestEngine) async throws {
        let hand = try await Hand(engine)
        try await hand.flip("payload", 16, of: 3)
        let findings = try await hand.school.verify().findings
        // The row itself still says what it said, so it no longer agrees with its record either.
        #expect(findings.map(\.seq) == [3, 3])
        #expect(
            findings.contains { $0.kind == .altered && $0.text.contains("Содержание записи № 3 (резервная копия 3)") })
    }

    @Test("R131 a changed header, leaf or hash is named once, at its record", arguments: TestEngine.offered)
    func changedHeader(_ engine: TestEngine) async throws {
        for words in ["person = 77", "at = at - 60", "duty = 3", "k1 = 2"] {
            let hand = try await Hand(engine)
            try hand.tamper("UPDATE history SET \(words) WHERE seq = 4")
            let findings = try await hand.school.verify().findings
            #expect(
                findings.contains { $0.kind == .altered && $0.seq == 4 && $0.text.contains("не сходится") }, "\(words)")
            #expect(findings.allSatisfy { $0.kind != .moved && $0.kind != .inserted }, "\(words)")
        }
        for column in ["leaf", "hash", "salt"] {
            let hand = try await Hand(engine)
            try await hand.flip(column, 5, of: 2)
            let findings = try await hand.school.verify().findings
            #expect(findings.map(\.kind) == [.altered] && findings.map(\.seq) == [2], "\(column): \(findings)")
        }
    }

    @Test(
        "R131 a deleted last record is named, with the head in place and with the head mended",
        arguments: TestEngine.offered)
    func deletedLast(_ engine: TestEngine) async throws {
        let hand = try await Hand(engine)
        let printed = try await hand.school.verify().head
        try hand.tamper("DELETE FROM history WHERE seq = 6")
        let findings = try await hand.school.verify().findings
        #expect(findings.contains { $0.kind == .cut && $0.text.contains("Последняя запись № 6 удалена") })

        try hand.tamper(
            "UPDATE history_head SET seq = 5, hash = (SELECT hash FROM history WHERE seq = 5); DELETE FROM copy WHERE bytes = 6"
        )
        #expect(try await hand.school.verify().isClean, "the end cut off cleanly cannot be seen from inside")
        let outside = try await hand.school.verify(head: printed).findings
        #expect(outside.map(\.kind) == [.cut] && outside[0].text.contains("конец отрезан"))
    }

    @Test("R131 a record deleted from the middle is named, renumbered or not", arguments: TestEngine.offered)
    func deletedMiddle(_ engine: TestEngine) async throws {
        let hand = try await Hand(engine)
        try hand.tamper("DELETE FROM history WHERE seq = 3; DELETE FROM copy WHERE bytes = 3")
        let gap = try await hand.school.verify().findings
        #expect(gap.map(\.kind) == [.missing] && gap[0].text.contains("Записи № 3 нет"))

        try hand.tamper(
            """
            UPDATE history SET seq = seq + 1000 WHERE seq > 3; UPDATE history SET seq = seq - 1001 WHERE seq > 1000;
            UPDATE history_head SET seq = 5
            """)
        let shifted = try await hand.school.verify().findings
        #expect(shifted.map(\.kind) == [.missing] && shifted[0].text.contains("Перед записью № 3 удалено записей: 1"))
    }

    @Test("R131 an inserted record is named, behind the head and between others", arguments: TestEngine.offered)
    func inserted(_ engine: TestEngine) async throws {
        let behind = try await Hand(engine)
        try behind.forge(7)
        let appended = try await behind.school.verify().findings
        #expect(appended.contains { $0.kind == .appended && $0.seq == 7 })

        let between = try await Hand(engine)
        try between.tamper(
            "UPDATE history SET seq = seq + 1000 WHERE seq > 2; UPDATE history SET seq = seq - 999 WHERE seq > 1000")
        try between.forge(3)
        try between.tamper("UPDATE history_head SET seq = 7")
        let findings = try await between.school.verify().findings
        #expect(findings.contains { $0.kind == .inserted && $0.seq == 3 && $0.text.contains("вставлено записей: 1") })
        #expect(!findings.contains { $0.kind == .moved })
    }

    @Test("R131 reordered records are named with their true numbers", arguments: TestEngine.offered)
    func reordered(_ engine: TestEngine) async throws {
        for (one, other) in [(2, 3), (2, 5)] {
            let hand = try await Hand(engine)
            try hand.tamper(
                """
                UPDATE history SET seq = 1000 WHERE seq = \(one); UPDATE history SET seq = \(one) WHERE seq = \(other);
                UPDATE history SET seq = \(other) WHERE seq = 1000
                """)
            let findings = try await hand.school.verify().findings
            #expect(findings.map(\.kind) == [.moved, .moved], "\(findings)")
            #expect(findings[0].text.contains("№ \(one) ") && findings[0].text.contains("как № \(other)."))
            #expect(findings[1].text.contains("№ \(other) ") && findings[1].text.contains("как № \(one)."))
        }
    }

    @Test("R131 a head that was changed or lost is named", arguments: TestEngine.offered)
    func head(_ engine: TestEngine) async throws {
        let hand = try await Hand(engine)
        try hand.tamper("UPDATE history_head SET hash = (SELECT hash FROM history WHERE seq = 2)")
        #expect(try await hand.school.verify().findings.map(\.kind) == [.head])
        try hand.tamper("DELETE FROM history_head")
        #expect(try await hand.school.verify().findings.map(\.kind) == [.head])
    }
}

/// Six copies in a school's records, and a foreign hand over them.
final class Hand: Sendable {
    let place: TestPlace
    let school: Database

    init(_ engine: TestEngine) async throws {
        place = try TestPlace(engine)
        school = try place.records.school("one")
        let permit = try clockPermit()
        for number in 1...6 { _ = try await school.change { try $0.signed(by: permit).note(someCopy(number)) } }
    }

    func tamper(_ script: String) throws { try place.tamper(school, script) }

    /// Changes one bit of a column of a record.
    func flip(_ column: String, _ place: Int, of seq: Int) async throws {
        let columns = ["payload": Self.payload, "leaf": Self.leaf, "hash": Self.hash, "salt": Self.salt]
        let (read, write) = try #require(columns[column])
        var bytes = try #require(try await school.read { try $0.first(read, seq) { $0.bytes(0) } })
        bytes[place] ^= 1
        let changed = bytes
        try school.engine.write { _ = try $0.execute(write, [.bytes(changed), .int(seq)]) }
    }

    /// Puts a copy of the second record at another number, with another name under it.
    func forge(_ seq: Int) throws {
        try tamper(
            """
            INSERT INTO history (seq, at, account, person, device, agent, duty, order_id, act, noun, k1, k2, k3, op, \
            salt,
                payload, leaf, hash)
            SELECT \(seq), at, account, 99, device, agent, duty, order_id, act, noun, k1, k2, k3, op, salt,
                payload, leaf, hash FROM history WHERE seq = 2
            """)
    }

    private static let payload = (
        SQL("SELECT payload FROM history WHERE seq = ?1"), SQL("UPDATE history SET payload = ?1 WHERE seq = ?2")
    )
    private static let leaf = (
        SQL("SELECT leaf FROM history WHERE seq = ?1"), SQL("UPDATE history SET leaf = ?1 WHERE seq = ?2")
    )
    private static let hash = (
        SQL("SELECT hash FROM history WHERE seq = ?1"), SQL("UPDATE history SET hash = ?1 WHERE seq = ?2")
    )
    private static let salt = (
        SQL("SELECT salt FROM history WHERE seq = ?1"), SQL("UPDATE history SET salt = ?1 WHERE seq = ?2")
    )
}
