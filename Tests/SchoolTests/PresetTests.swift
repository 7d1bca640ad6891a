import Testing

@testable import School

/// What each preset says, worked out from the regulations' own clauses.
struct PresetTests {
    struct Said: Sendable {
        let preset: String
        let key: RegulationKey
        let value: String
        let clause: String

        init(_ preset: String, _ key: RegulationKey, _ value: String, _ clause: String = "") {
            (self.preset, self.key, self.value, self.clause) = (preset, key, value, clause)
        }
    }

    private static let terms = [
        Said("000", .lessonTerm, "0 d", "000 п. 2.1"), Said("000", .homeworkTerm, "0 d", "000 п. 2.2"),
        Said("000", .writtenTerm, "7 d", "000 п. 2.3"), Said("000", .markTerm, "none"),
        Said("000", .markTermPrimary, "none"), Said("000", .attendanceTerm, "none"),
        Said("000", .reasonTerm, "none"), Said("000", .finalMarkTerm, "none"), Said("000", .outageTerm, "none"),
        Said("000", .examTerm, "24 h", "000 п. 3.2"), Said("000", .analyticsMeeting, "2", "000 п. 2.4"),
        Said("001", .lessonTerm, "0 d", "001 п. 3.2"), Said("001", .attendanceTerm, "0 d", "001 п. 3.2"),
        Said("001", .homeworkTerm, "7 d", "001 п. 3.2"), Said("001", .markTerm, "7 d", "001 п. 3.2"),
        Said("001", .writtenTerm, "7 d", "001 п. 3.2"), Said("001", .reasonTerm, "0 d", "001 п. 3.3"),
        Said("001", .finalMarkTerm, "3 d", "001 п. 3.2"), Said("001", .outageTerm, "none"),
        Said("001", .planTerm, "09-30", "001 п. 3.2"), Said("001", .handingDay, "08-30", "001 п. 4.3"),
        Said("001", .copyAgeMost, "14", "001 п. 6.5"), Said("001", .letterTerm, "14 d", "001 п. 3.3"),
        Said("003", .attendanceTerm, "0 d", "003 п. 2.5"), Said("003", .homeworkTerm, "3 hl", "003 п. 2.8"),
        Said("003", .markTermPrimary, "3 d", "003 п. 2.6"), Said("003", .markTerm, "7 d", "003 п. 2.6"),
        Said("003", .reasonTerm, "2 wd", "003 п. 2.9"), Said("003", .outageTerm, "2 wd", "003 п. 3.2"),
        Said("003", .lessonTerm, "none"), Said("003", .finalMarkTerm, "none"),
        Said("003", .letterTerm, "14 d", "003 п. 2.12"), Said("federal", .homeworkTerm, "0 se"),
        Said("federal", .homeworkSoft, "1 hl"), Said("federal", .letterTerm, "7 d"),
    ]

    @Test("R135 R136 each preset sets the terms its regulation names, and no other", arguments: terms)
    func term(said: Said) throws {
        let preset = try #require(RegulationPreset.presets[said.preset])
        let rule = try #require(preset.rules[said.key])
        #expect(rule.value == said.value)
        if said.preset != "federal" { #expect(rule.clause == said.clause) }
        #expect(rule.severity == (said.value == "none" ? .none : said.key.severity))
        #expect(preset.regulation[said.key] == said.value && preset.regulation.isSettled(said.key))
    }

    @Test("R136 whatever one preset turns on, another that says nothing of it turns back")
    func turnedBack() throws {
        let third = try #require(RegulationPreset.presets["003"]), first = try #require(RegulationPreset.presets["001"])
        let none = try #require(RegulationPreset.presets["000"])
        for (before, key) in [
            (third, RegulationKey.fieldPassport), (third, .fieldSnils), (first, .copyAgeMost), (first, .fieldAddress),
            (first, .fieldSecondLanguage), (third, .editFinal),
        ] {
            let change = before.regulation.changes(to: none).first { $0.key == key }
            #expect(change?.after == SettledRule(""), "\(key)")
        }
        let after = try third.regulation.applying(third.regulation.changes(to: none))
        #expect(!after.isOn(.fieldPassport) && !after.isOn(.fieldSnils) && after == none.regulation)
        let own = Regulation(["diary.quiet": "30", "edit.lock": "14 d", "year.opens": "08-20"])
        #expect(own.changes(to: none).allSatisfy { ![.quietMinutes, .editLock, .yearOpens].contains($0.key) })
    }

    @Test func `a regulation that speaks of no days sets no term at all`() throws {
        let preset = try #require(RegulationPreset.presets["002"])
        let set = preset.rules.filter { $0.key.isTerm && $0.value.value != $0.key.silence }
        #expect(set.isEmpty)
        #expect(preset.regulation.term(.lessonTerm) == .unset && preset.regulation.severity(of: .lessonTerm) == .none)
        #expect(preset.regulation.day(.handingDay, of: 2025) == nil && preset.regulation[.timetableDays] == "none")
    }

    private static let switches = [
        Said("000", .recordMode, "dual"), Said("000", .editCurrent, "no"), Said("000", .responsibility, "coordinator"),
        Said("001", .recordMode, "dual"), Said("001", .editCurrent, "no"), Said("001", .editFinal, "no"),
        Said("001", .letterToAll, "yes"), Said("001", .credentialsIssuers, "both"),
        Said("001", .studentLetters, "yes"), Said("001", .timetableEditors, "class_teachers"),
        Said("001", .fieldPhone, "no"), Said("001", .responsibility, "head"), Said("001", .gradeLevelOne, "none"),
        Said("002", .editCurrent, "yes"), Said("002", .credentialsIssuers, "class_teacher"),
        Said("002", .studentLetters, "no"), Said("002", .timetableEditors, "keeper"),
        Said("003", .recordMode, "electronic"), Said("003", .editCurrent, "yes"), Said("003", .editFinal, "yes"),
        Said("003", .letterToAll, "no"), Said("003", .fieldSnils, "yes"), Said("003", .responsibility, "teachers"),
    ]

    @Test("R135 R136 each preset turns the switches its regulation speaks of", arguments: switches)
    func turn(said: Said) throws {
        #expect(RegulationPreset.presets[said.preset]?.rules[said.key]?.value == said.value)
    }

    @Test(arguments: [
        ("000", RegulationKey.editFinal), ("002", .recordMode), ("002", .editFinal), ("002", .responsibility),
        ("003", .credentialsIssuers), ("federal", .recordMode), ("federal", .editCurrent), ("003", .gradeLevelOne),
    ])
    func `a switch that a regulation does not speak of stays the product's`(id: String, key: RegulationKey) throws {
        let preset = try #require(RegulationPreset.presets[id])
        #expect(preset.rules[key] == nil && !preset.regulation.isSettled(key))
        #expect(preset.regulation[key] == key.standard && preset.regulation.clause(of: key).isEmpty)
    }

    @Test(arguments: RegulationPreset.all.map(\.id))
    func `a preset can be read, contradicts itself nowhere and names a clause for all it sets`(id: String) throws {
        let preset = try #require(RegulationPreset.presets[id])
        #expect(preset.regulation.rules.count == preset.rules.count, "every value can stand")
        #expect(preset.regulation.contradictions.isEmpty)
        for (key, rule) in preset.rules where rule.value != key.silence || !key.isTerm {
            #expect(!rule.clause.isEmpty, "\(preset.id) \(key.rawValue)")
        }
        #expect(!preset.title.contains("№") && !preset.note.isEmpty)
    }
}
