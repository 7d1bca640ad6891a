import Testing

@testable import School

/// One lesson under four regulations: Monday 10 November 2025, 8Б ends at 14:20, the staff works five days a week.
struct TermsByRegulationTests {
    /// What became of an entry: in time, late by a clause, or without a term.
    enum Outcome: Equatable {
        case inTime
        case late(String)
        case noTerm
    }

    private static let monday = Day(iso: "2025-11-10") ?? Day(number: 0)
    private static func at(_ iso: String, _ time: String) -> Moment {
        Zone.moscow.moment(day: Day(iso: iso) ?? monday, time: TimeOfDay(time) ?? TimeOfDay(minutes: 0))
    }

    /// The third lesson of the day.
    private static func lesson(level: Int) -> TermStart {
        TermStart(
            day: monday, moment: at("2025-11-10", "11:15"), begins: at("2025-11-10", "10:30"),
            classEnds: TimeOfDay("14:20"), schoolEnds: TimeOfDay("18:05"),
            study: .byCalendar(gradeLevel: level, week: .fiveDays))
    }

    private static func regulation(_ preset: String) -> Regulation {
        RegulationPreset.presets[preset]?.regulation ?? Regulation()
    }

    private static func deadline(
        _ preset: String, _ key: ObligationKey, _ start: TermStart, level: Int = 8, week: WorkingWeek = .fiveDays
    ) -> Deadline {
        let regulation = Self.regulation(preset)
        let terms = Terms(calendar: SchoolCalendar(staffWeek: week), zone: .moscow, under: regulation)
        return terms.deadline(regulation.rule(key, gradeLevel: level), from: start)
    }

    private static func outcome(_ deadline: Deadline, entered: Moment) -> Outcome {
        guard deadline.due != nil else { return .noTerm }
        return deadline.lateness(at: entered) == nil ? .inTime : .late(deadline.clause)
    }

    @Test(
        "R060 R072 a topic and a roll-call of the next morning, under each regulation",
        arguments: [
            ("000", Outcome.late("000 п. 2.1"), Outcome.noTerm),
            ("001", .late("001 п. 3.2"), .late("001 п. 3.2")),
            ("002", .noTerm, .noTerm),
            ("003", .noTerm, .late("003 п. 2.5")),
        ])
    func nextMorning(preset: String, topic: Outcome, rollCall: Outcome) {
        let start = Self.lesson(level: 8), entered = Self.at("2025-11-11", "08:00")
        #expect(Self.outcome(Self.deadline(preset, .topic, start), entered: entered) == topic)
        #expect(Self.outcome(Self.deadline(preset, .rollCall, start), entered: entered) == rollCall)
    }

    @Test(
        "R067 homework three hours and a minute after the class's lessons, under each regulation",
        arguments: [
            ("000", Outcome.inTime), ("001", .inTime), ("002", .noTerm), ("003", .late("003 п. 2.8")),
        ])
    func homework(preset: String, expected: Outcome) {
        let deadline = Self.deadline(preset, .homework, Self.lesson(level: 8))
        #expect(Self.outcome(deadline, entered: Self.at("2025-11-10", "17:21")) == expected)
        #expect(Self.outcome(deadline, entered: Self.at("2025-11-10", "17:20")) != .late("003 п. 2.8"))
    }

    @Test(
        "R070 a mark of an answer on the fourth day, in the third class and in the eighth",
        arguments: [
            ("000", Outcome.noTerm, Outcome.noTerm), ("001", .inTime, .inTime), ("002", .noTerm, .noTerm),
            ("003", .late("003 п. 2.6"), .inTime),
        ])
    func answer(preset: String, third: Outcome, eighth: Outcome) {
        let regulation = Self.regulation(preset), entered = Self.at("2025-11-14", "12:00")
        let terms = Terms(calendar: SchoolCalendar(), zone: .moscow, under: regulation)
        for (level, expected) in [(3, third), (8, eighth)] {
            let deadline = terms.deadline(regulation.markRule(gradeLevel: level), from: Self.lesson(level: level))
            #expect(Self.outcome(deadline, entered: entered) == expected)
            if preset == "003", level == 3 { #expect(deadline.due == Zone.moscow.endOfDay(Self.monday + 3)) }
        }
    }

    @Test(
        "R070 marks of a written work on the eighth day, under each regulation",
        arguments: [
            ("000", Outcome.late("000 п. 2.3")), ("001", .late("001 п. 3.2")), ("002", .noTerm),
            ("003", .late("003 п. 2.6")),
        ])
    func written(preset: String, expected: Outcome) {
        let deadline = Self.deadline(preset, .workMarks, Self.lesson(level: 8))
        #expect(Self.outcome(deadline, entered: Self.at("2025-11-18", "09:00")) == expected)
        #expect(deadline.lateness(at: Self.at("2025-11-17", "23:59")) == nil)
    }

    @Test(
        "R070 marks of an essay to which the school gives ten days, under each regulation",
        arguments: [
            ("000", "до 20 ноября: 10\u{A0}календарных дней по виду работы «Сочинение»"),
            ("001", "до 20 ноября: 10\u{A0}календарных дней по виду работы «Сочинение»"),
            ("002", "до 20 ноября: 10\u{A0}календарных дней по виду работы «Сочинение»"),
            ("003", "до 20 ноября: 10\u{A0}календарных дней по виду работы «Сочинение»"),
        ])
    func essay(preset: String, words: String) {
        let regulation = Self.regulation(preset), own = WorkTerm(10, of: "Сочинение")
        let terms = Terms(calendar: SchoolCalendar(), zone: .moscow, under: regulation)
        for level in [3, 8] {
            let rule = regulation.rule(.workMarks, gradeLevel: level, own: own)
            let deadline = terms.deadline(rule, from: Self.lesson(level: level))
            #expect(deadline.words == words && deadline.source == "вид работы «Сочинение»")
            #expect(deadline.lateness(at: Self.at("2025-11-20", "23:59")) == nil)
            #expect(deadline.lateness(at: Self.at("2025-11-22", "09:00"))?.days == 2)
            #expect(deadline.reckoning[1] == "Срок: 10\u{A0}календарных дней по виду работы «Сочинение».")
            // An answer of the same lesson keeps the term of its grade level.
            #expect(regulation.markRule(gradeLevel: level, own: own) == regulation.markRule(gradeLevel: level))
        }
        // The day of attestation cuts it short as it does any mark (003 п. 2.6).
        var before = Self.lesson(level: 8)
        before.limit = TermLimit(day: Self.monday + 4, clause: "003 п. 2.6")
        let cut = terms.deadline(regulation.rule(.workMarks, gradeLevel: 8, own: own), from: before)
        #expect(cut.words == "до 14 ноября по 003 п. 2.6" && cut.source == "003 п. 2.6")
        #expect(cut.broken == "10\u{A0}календарных дней по виду работы «Сочинение», 003 п. 2.6")
        before.limit = TermLimit(day: Self.monday + 4, clause: "")
        let bare = terms.deadline(regulation.rule(.workMarks, gradeLevel: 8, own: own), from: before)
        #expect(bare.source.isEmpty, "it is the attestation that cut it, not the kind of work")
    }

    @Test(
        "R073 a reason entered on Wednesday after a document of Friday, under each regulation",
        arguments: [
            ("000", Outcome.noTerm), ("001", .late("001 п. 3.3")), ("002", .noTerm), ("003", .late("003 п. 2.9")),
        ])
    func reason(preset: String, expected: Outcome) {
        let friday = TermStart(day: Self.monday + 4), entered = Self.at("2025-11-19", "10:00")
        #expect(Self.outcome(Self.deadline(preset, .absenceReason, friday), entered: entered) == expected)
        guard preset == "003" else { return }
        #expect(Self.deadline(preset, .absenceReason, friday).words == "до 18 ноября по 003 п. 2.9")
        #expect(
            Self.deadline(preset, .absenceReason, friday, week: .sixDays).words == "до 17 ноября по 003 п. 2.9")
    }

    @Test(
        "R079 final marks of 30 December for a quarter that ended on the 26th, under each regulation",
        arguments: [
            ("000", Outcome.noTerm), ("001", .late("001 п. 3.2")), ("002", .noTerm), ("003", .noTerm),
        ])
    func finals(preset: String, expected: Outcome) {
        let regulation = Self.regulation(preset)
        let terms = Terms(calendar: SchoolCalendar(), zone: .moscow, under: regulation)
        let deadline = terms.deadline(
            regulation.rule(.finalMarkTerm), from: TermStart(day: Day(iso: "2025-12-26") ?? Self.monday))
        #expect(Self.outcome(deadline, entered: Self.at("2025-12-30", "10:00")) == expected)
        if preset == "001" { #expect(deadline.words == "до 29 декабря по 001 п. 3.2") }
    }

    @Test("R072 an outage over the Tuesday is carried over by Thursday, and late on Friday by its own clause")
    func outage() {
        let tuesday = Self.monday + 1
        let whole = OutageWindow(from: Self.at("2025-11-11", "00:00"), to: Zone.moscow.endOfDay(tuesday))
        let start = TermStart(
            day: tuesday, moment: Self.at("2025-11-11", "11:15"), begins: Self.at("2025-11-11", "10:30"),
            classEnds: TimeOfDay("14:20"), outages: [whole])
        let deadline = Self.deadline("003", .rollCall, start)
        #expect(Self.outcome(deadline, entered: Self.at("2025-11-13", "15:00")) == .inTime)
        #expect(deadline.isExcused(at: Self.at("2025-11-13", "15:00")))
        #expect(Self.outcome(deadline, entered: Self.at("2025-11-14", "08:00")) == .late("003 п. 3.2"))
    }

    @Test("R061 under 001 a journal is also filled within the week")
    func weekly() {
        let regulation = Self.regulation("001")
        let deadline = Terms(calendar: SchoolCalendar(), zone: .moscow, under: regulation)
            .deadline(regulation.rule(.journalTerm), from: Self.lesson(level: 8))
        #expect(deadline.words == "до 17 ноября по 001 п. 3.2")
    }
}
