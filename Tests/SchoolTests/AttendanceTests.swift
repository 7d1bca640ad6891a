import Testing

@testable import School

struct AttendanceTests {
    private let monday = Day(number: 20_409)

    private func cases(_ reasons: Reason...) -> [AbsenceCase] {
        reasons.enumerated().map { index, reason in
            AbsenceCase(id: ID(index + 1), student: ID(7), from: monday, to: monday + 4, reason: reason)
        }
    }

    @Test("R072 the lesson's teacher notes absence; a reason heard is hearsay until the class teacher confirms it")
    func hearsay() {
        let absent = ShownAttendance(TypedAttendance(.absent, by: .teacher))
        #expect(absent.code == .absent)
        #expect(absent.awaitsClassTeacher)
        #expect(!absent.isHearsay)
        let heard = ShownAttendance(TypedAttendance(.ill, by: .teacher))
        #expect(heard.code == .ill)
        #expect(heard.isHearsay)
        let said = ShownAttendance(TypedAttendance(.ill, by: .classTeacher))
        #expect(said.isConfirmed)
        #expect(!said.awaitsClassTeacher)
    }

    @Test(
        "R073 a document re-codes what was typed before it and after it",
        arguments: [
            (AttendanceCode.absent, Reason.illness, AttendanceCode.ill), (.ill, .excused, .excused),
            (.excused, .unexcused, .unexcused), (.unexcused, .illness, .ill), (.absent, .unexcused, .unexcused),
        ])
    func recode(typed: AttendanceCode, reason: Reason, shown: AttendanceCode) {
        for source in TypedAttendance.Source.allCases {
            let attendance = ShownAttendance(TypedAttendance(typed, by: source), cases: cases(reason))
            #expect(attendance.code == shown)
            #expect(attendance.isConfirmed)
        }
    }

    @Test(arguments: [AttendanceCode.late, .released, .distance, .limited])
    func `a document changes nothing for those who were there or let go`(code: AttendanceCode) {
        let shown = ShownAttendance(TypedAttendance(code, by: .teacher), cases: cases(.illness))
        #expect(shown.code == code)
        #expect(!shown.awaitsClassTeacher)
    }

    @Test func `a case without a reason explains nothing, the latest of several holds`() {
        let heard = TypedAttendance(.ill, by: .teacher)
        #expect(ShownAttendance(heard, cases: cases(.notGiven)).isHearsay)
        #expect(ShownAttendance(heard, cases: cases(.illness, .unexcused)).code == .unexcused)
        #expect(ShownAttendance(heard, cases: cases(.excused, .notGiven)).code == .excused)
    }

    @Test("R073 an order prevails for its own lessons, whatever is filed before it or after it")
    func order() {
        let typed = TypedAttendance(.absent, by: .teacher), order = Reason.byOrder
        let all: [[Reason]] = [[order, .illness], [.illness, order], [.unexcused, order, .excused, .notGiven]]
        for reasons in all {
            let filed = reasons.enumerated().map { index, reason in
                AbsenceCase(id: ID(index + 1), student: ID(7), from: monday, to: monday, reason: reason)
            }
            #expect(ShownAttendance(typed, cases: filed).code == .byOrder, "\(reasons)")
            #expect(filed.prevailing?.reason == .byOrder, "\(reasons)")
        }
        // Of two orders the later one holds; without one the latest case that gives a reason does.
        #expect(cases(.byOrder, .byOrder, .illness).prevailing?.id == ID(2))
        #expect(cases(.illness, .excused, .notGiven).prevailing?.id == ID(2))
        #expect(cases(.notGiven).prevailing == nil)
    }

    @Test(
        "R073 a case tells which of its lessons an order keeps",
        arguments: [
            (0, 1, 3, nil, true), (0, 0, nil, 2, false), (0, 0, nil, 3, true), (2, 4, nil, nil, true),
            (3, 4, nil, nil, false), (2, 2, 5, nil, false), (2, 2, 4, nil, true),
        ] as [(Int, Int, Int?, Int?, Bool)])
    func kept(from: Int, to: Int, first: Int?, last: Int?, isKept: Bool) {
        // From the third lesson of the first day to the fourth of the third.
        let ill = AbsenceCase(
            id: ID(2), student: ID(7), from: monday, to: monday + 2, firstLesson: 3, lastLesson: 4, reason: .illness)
        let order = AbsenceCase(
            id: ID(1), student: ID(7), from: monday + from, to: monday + to, firstLesson: first, lastLesson: last,
            reason: .byOrder)
        #expect(ill.orders(among: [order, ill]) == (isKept ? [order] : []))
        #expect(order.orders(among: [order, ill]).isEmpty)
    }

    @Test(arguments: [
        (-1, 9, false), (0, 2, false), (0, 3, true), (0, 7, true), (1, 1, true), (2, 4, true), (2, 5, false),
        (3, 1, false),
    ])
    func `a case runs from a lesson of one day to a lesson of another`(offset: Int, lesson: Int, covers: Bool) {
        let absence = AbsenceCase(
            id: ID(1), student: ID(7), from: monday, to: monday + 2, firstLesson: 3, lastLesson: 4, reason: .illness)
        #expect(absence.covers(monday + offset, lesson: lesson) == covers)
    }

    @Test func `minutes are noted of lateness only`() {
        #expect(TypedAttendance(.late, by: .teacher, minutesLate: 10).minutesLate == 10)
        #expect(TypedAttendance(.late, by: .teacher, minutesLate: 0).minutesLate == 1)
        #expect(TypedAttendance(.absent, by: .teacher, minutesLate: 10).minutesLate == nil)
    }

    @Test func `each letter means one thing, in every preset`() {
        for symbols in [Symbols.usual, .dnevnik] {
            for code in AttendanceCode.allCases {
                #expect(symbols.code(for: symbols.letter(for: code).lowercased()) == code)
            }
            #expect(Symbols(encoded: symbols.encoded) == symbols)
        }
        #expect(Symbols.usual.legend == "Н Б У О")
        #expect(Symbols.dnevnik.legend == "Н Б П О")
        #expect(Symbols.usual.code(for: "НП") == .unexcused)
        #expect(Symbols.usual.code(for: "П") == nil)
    }

    @Test func `letters of one's own are kept, two alike are not`() throws {
        var letters = Symbols.usual.letters
        letters[.absent] = "нб"
        let own = try #require(Symbols(letters))
        #expect(own.letter(for: .absent) == "НБ")
        #expect(Symbols(encoded: own.encoded) == own)
        letters[.ill] = "НБ"
        #expect(Symbols(letters) == nil)
        letters[.ill] = "5"
        #expect(Symbols(letters) == nil)
        #expect(Symbols(encoded: "1=Н 2=Б") == nil)
        #expect(Symbols(encoded: "") == nil)
    }

    @Test func `missed lessons are counted by reason`() {
        let shown: [AttendanceCode?] = [
            nil, .ill, .ill, .absent, .unexcused, .late, nil, .released, .distance, .excused,
        ]
        let tally = AttendanceTally(shown)
        #expect(tally.held == 10)
        #expect(tally.missed == 6)
        #expect(tally[.ill] == 2)
        #expect(tally[.late] == 1)
        #expect(tally.attended?.percent() == "40,00\u{A0}%")
        #expect(AttendanceTally([]).attended == nil)
    }

    @Test func `a day is missed when all its lessons are`() {
        let days: [[AttendanceCode?]] = [[.ill, .ill], [.ill, nil], [], [.absent, .late], [.excused]]
        #expect(AttendanceTally.missedDays(days) == 2)
    }
}
