import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import InstitutionFeature

struct CalendarTests {
    private static let path = "/school/calendar"
    private static let standing = SQL("SELECT id FROM lesson WHERE day = ?1 ORDER BY id")
    private static let writtenIn = SQL(
        """
        SELECT l.id FROM lesson l WHERE l.day = ?1 AND (l.slot IS NULL
            OR EXISTS (SELECT 1 FROM lesson_record r WHERE r.lesson = l.id AND r.ver > 0)
            OR EXISTS (SELECT 1 FROM mark m WHERE m.lesson = l.id) OR EXISTS (SELECT 1 FROM attendance a WHERE a.lesson = l.id)
            OR EXISTS (SELECT 1 FROM work w WHERE w.lesson = l.id)
            OR EXISTS (SELECT 1 FROM substitution u WHERE u.lesson = l.id)) ORDER BY l.id
        """)
    private static let saturday: [(String, String)] = [
        ("kind", "6"), ("from", "2025-12-06"), ("weekday", "1"), ("order", "91"), ("ordered", "2025-11-18"),
        ("levels", "8"),
    ]

    private func titles(_ stage: Stage, _ name: String, _ day: Day) async throws -> [String] {
        let id = try stage.cast.schoolClass(name)
        return try await stage.database.read {
            try $0.lessons(of: id, during: day...day).map { "\($0.lesson.n) \($0.title)" }
        }
    }

    @Test("R039 no lesson stays on a day off of a grade level, and others study", arguments: TestEngine.offered)
    func dayOff(engine: TestEngine) async throws {
        let stage = try await Stage(engine), day = november(27)
        #expect(try await !titles(stage, "8Б", day).isEmpty)
        let form = [("kind", "3"), ("from", "2025-11-27"), ("levels", "8"), ("note", "карантин")]
        #expect(try await stage.send(Self.path, form, as: "Соколов").status == 303)
        #expect(try await titles(stage, "8Б", day).isEmpty)
        #expect(try await !titles(stage, "9А", day).isEmpty)
        let page = try await stage.look(Self.path, "level=8", as: "Тихонова")
        #expect(page.asked <= 10 && page.text.contains("выходной — карантин") && page.text.contains("8 параллель"))
        let id = try #require(try await stage.database.read { try $0.calendarEntries(of: 2025).last }).id
        let back = [("entry", "\(id)"), ("y", "2025")]
        #expect(try await stage.send(Self.path + "/withdraw", back, as: "Соколов").status == 303)
        #expect(try await !titles(stage, "8Б", day).isEmpty, "the lessons are made again")
        #expect(try await stage.isClean())
    }

    @Test("R039 what was written on a day that becomes a day off stays", arguments: TestEngine.offered)
    func written(engine: TestEngine) async throws {
        let stage = try await Stage(engine), day = november(19)
        let before = try await stage.database.read { try $0.rows(Self.writtenIn, day) { $0.int(0) } }
        #expect(try await stage.send(Self.path, [("kind", "3"), ("from", day.iso)], as: "Соколов").status == 303)
        let after = try await stage.database.read { try $0.rows(Self.standing, day) { $0.int(0) } }
        #expect(after == before && !before.isEmpty)
    }

    @Test("R039 a working Saturday by order has the lessons of its weekday", arguments: TestEngine.offered)
    func saturday(engine: TestEngine) async throws {
        let stage = try await Stage(engine), day = november(30) + 6
        #expect(try await titles(stage, "8Б", day).isEmpty)
        #expect(try await stage.send(Self.path, Self.saturday, as: "Соколов").status == 303)
        #expect(try await titles(stage, "8Б", day) == titles(stage, "8Б", november(24)))
        #expect(try await titles(stage, "9А", day).isEmpty, "it was ordered for the eighth grade level alone")
        let page = try await stage.page(Self.path, as: "Громова")
        #expect(page.contains("по расписанию: понедельник") && page.contains("№\u{A0}91 от 18.11.2025"))
        #expect(try await stage.isClean())
    }

    @Test(arguments: TestEngine.offered)
    func `what cannot be declared is named and changes nothing`(engine: TestEngine) async throws {
        let stage = try await Stage(engine), before = try await stage.database.read { try $0.headCode().seq }
        for (changes, sentence) in [
            (["kind": "9"], "Выберите, что за дни."), (["from": ""], "Укажите первый день."),
            (["to": "2025-12-05"], "раньше первого"), (["from": "2025-12-05"], "и это суббота"),
            (["weekday": ""], "по расписанию какого дня"), (["order": "", "ordered": ""], "вводится приказом"),
            (["ordered": ""], "номер и дату приказа вместе"), (["kind": "3"], "расписание другого дня не нужно"),
            (["kind": "4", "from": "2026-06-12", "weekday": ""], "нерабочий праздничный день"),
            (["kind": "3", "from": "2031-02-01", "weekday": ""], "не входит ни в один открытый учебный год"),
        ] {
            let form = Dictionary(uniqueKeysWithValues: Self.saturday).merging(changes) { $1 }
            let answer = try await stage.send(Self.path, form.map { ($0.key, $0.value) }, as: "Соколов")
            #expect(answer.status == 422 && answer.text.contains(sentence), "\(changes)")
        }
        for name in ["Громова", "Тихонова"] + Lookers.blind {
            #expect(try await stage.send(Self.path, Self.saturday, as: name).status == 403, "\(name)")
        }
        #expect(try await stage.database.read { try $0.headCode().seq } == before)
    }

    @Test("R039 decrees are loaded from a file, all rows or none", arguments: TestEngine.offered)
    func production(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        func load(_ text: String) async throws -> Answer { try await self.load(text, stage) }
        let before = try await stage.database.read { try $0.restTransfers() }
        let wrong = try await load(SampleCalendar.text.replacing("d=\"11.05\"", with: "d=\"11.35\""))
        #expect(wrong.status == 422 && wrong.text.contains("«11.35» — такого дня нет"))
        let type = "<!DOCTYPE calendar [<!ENTITY e \"1\">]>"
        let typed = try await load(SampleCalendar.text.replacing("<calendar year", with: type + "<calendar year"))
        #expect(typed.status == 422 && typed.text.contains("описание типа документа"))
        #expect(try await stage.database.read { try $0.restTransfers() } == before)
        #expect(try await load(SampleCalendar.text).status == 303)
        let after = try await stage.database.read { try $0.restTransfers() }
        #expect(after.count == before.count + 4 && after.filter { $0.from.year != 2027 } == before)
        #expect(try await stage.isClean())
    }

    @Test("R039 a decree relays the days it gives back as well as those it names", arguments: TestEngine.offered)
    func givenBack(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let (march, april) = (november(1) + 128, november(1) + 180)
        #expect(march.russian == "09.03.2026" && april.russian == "30.04.2026")
        #expect(try await titles(stage, "8Б", march).isEmpty, "for the Sunday of 8 March")
        #expect(try await !titles(stage, "8Б", april).isEmpty)
        #expect(try await load(SampleCalendar.spring, stage).status == 303)
        #expect(try await titles(stage, "8Б", march) == titles(stage, "8Б", march + 7), "a working Monday")
        #expect(try await !titles(stage, "8Б", march).isEmpty)
        #expect(try await titles(stage, "8Б", april).isEmpty)
        #expect(try await stage.isClean())
    }

    private func load(_ text: String, _ stage: Stage) async throws -> Answer {
        let keeper = try stage.cast.person("Соколов")
        let head = "--x\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n\(stage.token(of: keeper))\r\n"
        let file =
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xml\"\r\n\r\n\(text)\r\n--x--\r\n"
        let type = "multipart/form-data; boundary=x"
        return await stage.post(Self.path + "/production", Array((head + file).utf8), type, as: keeper)
    }
}

/// The calendar of an invented decree on 2027.
enum SampleCalendar {
    static let text = """
        <?xml version="1.0" encoding="UTF-8"?>
        <calendar year="2027"><days>
        <day d="01.01" t="1"/><day d="01.04" t="1"/><day d="01.05" t="1"/><day d="01.06" t="1"/><day d="01.07" t="1"/>
        <day d="01.08" t="1"/><day d="02.22" t="2"/><day d="02.23" t="1"/><day d="03.08" t="1"/><day d="05.01" t="1"/>
        <day d="05.03" t="1" f="05.01"/><day d="05.09" t="1"/><day d="05.10" t="1" f="05.09"/><day d="06.12" t="1"/>
        <day d="06.14" t="1"/><day d="11.04" t="1"/><day d="11.05" t="1" f="01.03"/><day d="12.31" t="1" f="01.02"/>
        </days></calendar>
        """
    /// The Sunday of 8 March 2026 is not given back on the Monday after it, but on 30 April.
    static let spring = """
        <?xml version="1.0" encoding="UTF-8"?>
        <calendar year="2026"><days>
        <day d="01.01" t="1"/><day d="01.02" t="1"/><day d="01.05" t="1"/><day d="01.06" t="1"/><day d="01.07" t="1"/>
        <day d="01.08" t="1"/><day d="01.09" t="1" f="01.03"/><day d="02.23" t="1"/><day d="04.30" t="1" f="03.08"/>
        <day d="05.01" t="1"/><day d="05.11" t="1"/><day d="06.12" t="1"/><day d="11.04" t="1"/>
        <day d="12.31" t="1" f="01.04"/>
        </days></calendar>
        """
}
