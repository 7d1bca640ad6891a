import Testing

@testable import School

/// Rules that cannot both be kept are named, both of them.
struct ContradictionTests {
    private static let pairs: [([String: String], RegulationKey, RegulationKey)] = [
        (["homework.entry": "3 hl", "homework.entry.soft": "4 hl"], .homeworkSoft, .homeworkTerm),
        (["homework.entry": "3 hl", "homework.entry.soft": "1 d"], .homeworkSoft, .homeworkTerm),
        (["attendance.entry": "0 d", "attendance.entry.soft": "2 wd"], .attendanceSoft, .attendanceTerm),
        (["lesson.record": "10 d", "journal.fill": "7 d"], .journalTerm, .lessonTerm),
        (["edit.lock": "3 d", "mark.lesson.5-11": "7 d"], .editLock, .markTerm),
        (["edit.lock": "1 d", "absence.correct": "2 wd"], .editLock, .reasonTerm),
        (["year.opens": "09-01", "year.open_by": "08-31"], .yearOpenBy, .yearOpens),
        (["parent.letter.all": "yes", "parent.letter": "none"], .letterToAll, .letterTerm),
        (["backup.warn_age": "15", "backup.max_age": "14"], .copyAgeWarning, .copyAgeMost),
    ]

    @Test("R135 R136 two rules that cannot both be kept are named", arguments: pairs)
    func named(values: [String: String], first: RegulationKey, second: RegulationKey) throws {
        let rules = Regulation(values)
        let found = try #require(rules.contradictions.first { $0.first == first && $0.second == second })
        #expect(found.text.contains("«\(first.title)»") && found.text.contains("«\(second.title)»"))
        #expect(throws: Objection.self) { try rules.consistent() }
    }

    @Test func `what can be kept is not objected to`() throws {
        #expect(Regulation().contradictions.isEmpty)
        let weekly = Regulation(["lesson.record": "0 d", "journal.fill": "7 d", "edit.lock": "14 d"])
        #expect(weekly.contradictions.isEmpty)
        let uncertain = Regulation(["homework.entry": "1 wd", "homework.entry.soft": "1 d"])
        #expect(uncertain.contradictions.isEmpty, "a working day is never sooner than a day")
        #expect(try weekly.consistent() == weekly)
    }

    @Test(
        "R135 a term may lie before its fact only where that is the end of a period", arguments: RegulationKey.allCases)
    func before(key: RegulationKey) throws {
        let mayBe = [RegulationKey.finalMarkTerm, .controlPeriod, .reportsTerm].contains(key)
        #expect(Regulation.maySettle("-2 wd", for: key) == mayBe)
        let file = RegulationFile("\(key.rawValue) = -2 wd | hard | п. 1")
        #expect(file.faults.isEmpty == mayBe)
        if !mayBe { #expect(throws: Objection.self) { try Regulation().settling(key, "-2 wd") } }
    }

    @Test func `a settled rule brings its clause and how strict it is`() throws {
        let rule = SettledRule("3 hl", severity: .soft, clause: "003 п. 2.8")
        let rules = try Regulation().settling(.homeworkTerm, rule)
        #expect(rules.clause(of: .homeworkTerm) == "003 п. 2.8" && rules.severity(of: .homeworkTerm) == .soft)
        #expect(rules.clause(of: .lessonTerm).isEmpty && rules.severity(of: .lessonTerm) == .hard)
        let back = try rules.settling(.homeworkTerm, SettledRule(""))
        #expect(!back.isSettled(.homeworkTerm) && back[.homeworkTerm] == "3 hl")
        #expect(Regulation(["homework.entry": "none"]).severity(of: .homeworkTerm) == .none)
    }

    @Test func `a written work has a term of its own where the regulation sets one`() {
        #expect(Regulation(["mark.written": "7 d"]).markKey(gradeLevel: 3, isWritten: true) == .writtenTerm)
        #expect(Regulation(["mark.written": "none"]).markKey(gradeLevel: 3, isWritten: true) == .markTermPrimary)
        #expect(Regulation(["mark.written": "7 d"]).markKey(gradeLevel: 8, isWritten: false) == .markTerm)
    }
}
