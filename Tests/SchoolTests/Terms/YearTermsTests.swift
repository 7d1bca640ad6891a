import Testing

@testable import School

/// By when the beginning of 2026/27 is to be done: days by hand.
struct YearTermsTests {
    private func regulation(_ preset: String) -> Regulation {
        RegulationPreset.presets[preset]?.regulation ?? Regulation()
    }

    private func at(_ iso: String, _ minutes: Int) -> Moment {
        Zone.moscow.moment(day: Day(iso: iso) ?? Day(number: 0), time: TimeOfDay(minutes: minutes))
    }

    private func due(_ key: RegulationKey, _ regulation: Regulation) -> Deadline {
        regulation.yearDeadline(key, of: 2026, on: .moscow)
    }

    @Test("R032 R031 the handing over and the opening are due on the days that the rules name of a year")
    func namedDays() {
        let rows: [(String, RegulationKey, String)] = [
            ("001", .handingDay, "до 30 августа по 001 п. 4.3"), ("001", .yearOpenBy, "до 7 сентября по 001 п. 4.4"),
            ("000", .handingDay, "регламентом не установлен"), ("002", .handingDay, "регламентом не установлен"),
            ("002", .yearOpenBy, "регламентом не установлен"), ("003", .handingDay, "регламентом не установлен"),
            ("", .handingDay, "до 30 августа"), ("", .yearOpenBy, "до 7 сентября"),
        ]
        for (preset, key, words) in rows {
            #expect(due(key, regulation(preset)).words == words, "\(preset) \(key)")
        }
        #expect(due(.handingDay, Regulation(["year.handing": "05-20"])).dueDay?.iso == "2026-05-20")
        #expect(due(.handingDay, Regulation(["year.handing": "12-31"])).dueDay?.iso == "2026-12-31")
    }

    @Test("R032 the day itself is in time until 23:59, the next morning is late by the clause")
    func lateness() {
        let handing = due(.handingDay, regulation("001"))
        #expect(handing.lateness(at: at("2026-08-30", 1439)) == nil)
        #expect(handing.lateness(at: at("2026-08-31", 0))?.days == 1)
        let flag = handing.flag(entered: at("2026-09-02", 480))
        #expect(flag == "Внесено на 3\u{A0}дня позже срока (до 30 августа, 001 п. 4.3)")
        let soft = Regulation(rules: ["year.handing": SettledRule("08-30", severity: .soft)])
        #expect(due(.handingDay, soft).lateness(at: at("2026-09-02", 480)) == nil, "a reminder is not late")
    }

    @Test("R034 the timetable is due so many calendar days after the day on which the year was opened")
    func timetable() {
        // Thursday 20 August 2026, a quarter to midnight: the day counts, not the hour.
        let opened = at("2026-08-20", 1425)
        let rows: [(Regulation, String, String?)] = [
            (regulation("001"), "до 27 августа по 001 п. 4.3", "2026-08-27"),
            (Regulation(), "до 27 августа", "2026-08-27"),
            (Regulation(["year.timetable": "10"]), "до 30 августа", "2026-08-30"),
            (Regulation(["year.timetable": "60"]), "до 19 октября", "2026-10-19"),
            (Regulation(["year.timetable": "none"]), "регламентом не установлен", nil),
            (regulation("002"), "регламентом не установлен", nil),
        ]
        for (rules, words, day) in rows {
            let deadline = rules.timetableDeadline(opened: opened, on: .moscow)
            #expect(deadline.words == words)
            #expect(deadline.dueDay?.iso == day, "\(words)")
        }
        let week = regulation("001").timetableDeadline(opened: opened, on: .moscow)
        #expect(week.lateness(at: at("2026-08-27", 1439)) == nil && week.lateness(at: at("2026-08-28", 0))?.days == 1)
        #expect(
            week.reckoning == [
                "Отсчёт — от 20 августа.", "Срок: 7\u{A0}календарных дней, 001 п. 4.3.",
                "В срок — до 27 августа, 23:59.",
            ])
    }

    @Test func `a point is handed in within the days of the rule, two weeks where it says nothing`() {
        let day = Day(iso: "2025-11-10") ?? Day(number: 0)
        #expect(Regulation().pointDue(from: day).iso == "2025-11-24")
        #expect(Regulation(["mark.point": "5"]).pointDue(from: day).iso == "2025-11-15")
    }
}
