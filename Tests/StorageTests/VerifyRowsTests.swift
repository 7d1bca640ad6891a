import School
import Testing
import Trials

@testable import Storage

/// Every official row answers for its last record.
struct VerifyRowsTests {
    @Test("R131 a mark changed in its table without history is named with the field", arguments: TestEngine.offered)
    func changedMark(_ engine: TestEngine) async throws {
        let place = try TestPlace(engine), school = try place.records.school("one")
        try await writeMark(in: school)
        let clean = try await school.verify()
        #expect(clean.isClean && clean.rows == 3, "\(clean.findings)")

        try place.tamper(school, "UPDATE mark SET value = 5")
        let findings = try await school.verify().findings
        #expect(findings.map(\.kind) == [.changedRow])
        #expect(findings[0].text == "Отметка 4·1·2, отметка: в журнале 5, а по истории (№ 3) 2.")
    }

    @Test("R131 a row without a record and a record without its row are named", arguments: TestEngine.offered)
    func rowsAndRecords(_ engine: TestEngine) async throws {
        let hand = try await Hand(engine)
        try hand.tamper("UPDATE copy SET bytes = 4000, words = 'чужое' WHERE id = 4; DELETE FROM copy WHERE id = 5")
        try hand.tamper("INSERT INTO copy (id, at, place, bytes, seq, checked) VALUES (90, 1, 'x', 1, 1, 1)")
        let findings = try await hand.school.verify().findings
        #expect(
            Set(findings.map(\.text)) == [
                "Резервная копия 90: запись стоит в журнале, а в истории её нет.",
                "Резервная копия 4, размер: в журнале 4000, а по истории (№ 4) 4.",
                "Резервная копия 4, замечания: в журнале «чужое», а по истории (№ 4) «».",
                "Резервная копия 5: по истории (№ 5) запись есть, а в журнале её нет.",
            ])
    }

    @Test("R131 contents erased under an act keep the chain whole", arguments: TestEngine.offered)
    func erased(_ engine: TestEngine) async throws {
        let hand = try await Hand(engine)
        try hand.tamper("UPDATE history SET payload = NULL WHERE seq = 3")
        #expect(try await hand.school.verify().isClean)
    }

    @Test("R131 a field added later is not asked of older records", arguments: TestEngine.offered)
    func olderRecords(_ engine: TestEngine) async throws {
        let place = try TestPlace(engine), school = try place.records.school("one"), permit = try clockPermit()
        try await school.change { reading in
            let pen = reading.signed(by: permit)
            try pen.execute(SQL.shortCopy)
            try pen.remember(.copy, 1, became: [1, "место"])
        }
        #expect(try await school.verify().isClean)
        try place.tamper(school, "UPDATE copy SET place = 'другое'")
        #expect(try await school.verify().findings.map(\.kind) == [.changedRow])
    }

    private func writeMark(in school: Database) async throws {
        let permit = try clockPermit()
        try await school.change { reading in
            let pen = reading.signed(by: permit)
            let student = try pen.add(
                student: PersonFacts(name: PersonName(surname: "Пробный", given: "Борис", patronymic: nil)))
            try pen.execute(SQL.oneLesson, [2])
            let cell = MarkPlace(
                student: student, day: Day(number: 20_500), lesson: ID(4), course: ID(9),
                slot: try #require(MarkSlot(number: 2)))
            let mark = try #require(Mark(code: 2))
            _ = try pen.put(mark, at: cell, base: nil, visibleFrom: permit.now)
        }
    }
}

extension SQL {
    fileprivate static let oneLesson = SQL(
        "INSERT INTO lesson (id, key, day, n, starts, ends, status) VALUES (4, ?1, 20500, 1, 510, 555, 1)")
    fileprivate static let shortCopy = SQL(
        "INSERT INTO copy (id, at, place, bytes, seq, checked) VALUES (1, 1, 'место', 1, 1, 1)")
}
