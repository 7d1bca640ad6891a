import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import TimetableFeature

/// The editor of a draft: what is typed, moved, copied, and what clashes.
struct EditorTests {
    @Test(
        "R054 the deputy and the keeper keep the timetable, nobody else of the staff", arguments: TestEngine.offered)
    func whoKeeps(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), draft = try await stage.draft()
        for name in ["Громова", Cast.veraPavlovna, Cast.irinaPetrovna, Cast.annasFather, Cast.anna] {
            for path in ["/timetable/versions", "/timetable/edit/\(draft)", "/timetable/edit/\(draft)/cell/8b/1-3"] {
                #expect(try await stage.look(path, as: name).status == 403, "\(name) \(path)")
            }
            #expect(try await stage.type("алг", in: draft, "8b/1-7", as: name).status == 403, "\(name)")
            #expect(try await stage.send("/timetable/edit/\(draft)/drop", [], as: name).status == 403)
        }
        #expect(try await stage.page("/timetable/versions", as: "Соколов").contains("Вторая четверть"))
        #expect(
            !(try await stage.page("/timetable", as: "Громова").contains("Вторая четверть")), "a draft is no timetable")
        #expect(try await stage.send("/timetable/edit/\(draft)/drop", [], as: "Соколов").status == 303)
        #expect(try await stage.look("/timetable/edit/\(draft)", as: "Тихонова").status == 404)
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R054 where the school has settled it, a class teacher fills in the own class, and no other",
        arguments: TestEngine.offered)
    func classTeachers(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), draft = try await stage.draft(empty: true)
        let vera = Cast.veraPavlovna, edit = "/timetable/edit/\(draft)"
        #expect(try await stage.look("\(edit)?class=9a", as: vera).status == 403, "until then nobody but the deputies")
        try await stage.change {
            try $0.settle(.timetableEditors, "class_teachers", from: november(1), reason: "приказ № 90-о")
        }
        #expect(try await stage.page("/timetable?class=9a", as: vera).contains("\(edit)?class=9a"))
        let page = try await stage.page("\(edit)?class=9a", as: vera)
        #expect(
            page.contains("data-at=\"9a/1-1\"") && !page.contains("data-at=\"8b/1-1\"") && !page.contains("/publish"))
        #expect(page.contains("Введёт расписание заместитель директора"))
        let days = [("from", "2025-12-01"), ("to", "")]
        #expect(try await stage.send("\(edit)/publish", days, as: vera).status == 404)
        #expect(try await stage.type("алг леб", in: draft, "9a/1-1", as: vera).location == "\(edit)?class=9a")
        #expect(try await stage.type("алг", in: draft, "8b/1-1", as: vera).status == 404)
        #expect(try await stage.slots(draft).count == 1)
        for path in ["/timetable/versions", edit, "\(edit)?class=8b", "\(edit)/publish", "\(edit)/cell/8b/1-1"] {
            #expect(try await stage.look(path, as: vera).status == 404, "\(path)")
        }
        #expect(try await stage.type("физич +10Б", in: draft, "10a/1-1").status == 303)
        let shared = try await stage.type("", in: draft, "10b/1-1", as: "Волков")
        #expect(shared.status == 422 && shared.text.contains("общий с другим классом"))
        #expect(try await stage.look("\(edit)?class=9a", as: Cast.annasFather).status == 403)
    }

    @Test(
        "R051 a lesson is typed as it is said: subject, teacher, room, groups, weeks, a class joined",
        arguments: TestEngine.offered)
    func typed(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), draft = try await stage.draft(empty: true)
        func held(_ text: String, _ cell: String = "8b/1-3") async throws -> [Slot] {
            let answer = try await stage.type(text, in: draft, cell)
            try #require(answer.status == 303, "\(text): \(answer.text.suffix(300))")
            let place = cell.split(separator: "/")[1]
            return try await stage.slots(draft).filter { "\($0.weekday)-\($0.n)" == place }
        }
        let algebra = try stage.cast.course("8Б Алгебра")
        var slots = try await held("алг леб 11")
        #expect(slots.map(\.courses) == [[algebra]] && slots.map(\.room) == ["каб. 11"] && slots.map(\.week) == [0])
        slots = try await held("англ г1 ким 20 / г2 раш")
        let english = try [1, 2].map { [try stage.cast.course("8Б Английский язык, гр. \($0)")] }
        #expect(slots.map(\.courses) == english && slots.map(\.room) == ["каб. 20", ""])
        slots = try await held("английский")
        #expect(slots.map(\.courses) == english, "both groups at once")
        slots = try await held("(А) ист / (Б) гео пол")
        #expect(slots.map(\.week) == [1, 2])
        slots = try await held("физич +10Б спортзал", "10a/2-2")
        let joint = try [stage.cast.course("10А Физическая культура"), stage.cast.course("10Б Физическая культура")]
        #expect(slots.map { Set($0.courses) } == [Set(joint)] && slots.map(\.room) == ["спортзал"])
        let page = try await stage.page("/timetable/edit/\(draft)?level=10", as: "Тихонова")
        #expect(page.contains(">Физическая культура Медведев спортзал +10Б</a>"))
        #expect(
            page.contains(">Физическая культура Медведев спортзал +10А</a>"), "the other class sees the same lesson")
        #expect(page.contains("Накладки: 0"), "a joint lesson is no clash")
        #expect(try await held("", "8b/1-3").isEmpty)
    }

    @Test(
        "R051 words that name no lesson, or several, come back with what was typed", arguments: TestEngine.offered,
        [
            ("зюз", "такого нет"), ("физ", "подходит несколько"), ("алг 999", "Кабинета «999» нет"),
            ("алг +8Ъ", "такого класса нет"), ("алг +5Б", "нет предмета «Алгебра»"), ("англ 20", "кабинет один"),
            ("алг ким", "такого нет"), ("11", "«11»: не сказано, какой это предмет"), ("(А)", "не сказано"),
            ("+10Б", "не сказано"), ("/", "не сказано"), ("алг леб 11 / 15", "«15»: не сказано"),
        ])
    func unread(_ engine: TestEngine, _ wrong: (text: String, words: String)) async throws {
        let stage = try await Stage(engine), draft = try await stage.draft(empty: true)
        let answer = try await stage.type(wrong.text, in: draft, "8b/1-3")
        #expect(answer.status == 422 && answer.text.contains(wrong.words), "\(wrong.text)")
        #expect(answer.text.contains("value=\"\(wrong.text)\""))
        #expect(try await stage.slots(draft).isEmpty)
        #expect(try await stage.type("алг леб 11", in: draft, "8b/1-3").status == 303)
        #expect(try await stage.type(wrong.text, in: draft, "8b/1-3").status == 422)
        #expect(try await stage.slots(draft).count == 1, "what stood there stays")
    }

    @Test("R051 a joint lesson that one class has no more stays with the other", arguments: TestEngine.offered)
    func leftToOther(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), draft = try await stage.draft(empty: true)
        let other = try stage.cast.course("10Б Физическая культура")
        #expect(try await stage.type("физич +10Б спортзал", in: draft, "10a/2-2").status == 303)
        let again = try await stage.type("физич +10Б", in: draft, "10a/2-2")
        #expect(again.location?.contains("kept") == false)
        #expect(try await stage.slots(draft).map(\.courses.count) == [2], "typed again, it is one lesson still")
        #expect(try await stage.type("физич +10Б спортзал", in: draft, "10a/2-2").status == 303)
        let answer = try await stage.type("", in: draft, "10a/2-2")
        let left = try await stage.slots(draft)
        #expect(left.map(\.courses) == [[other]] && left.map(\.room) == ["спортзал"])
        let page = try await stage.page(try #require(answer.location), as: "Тихонова")
        #expect(page.contains("Урок был общим: у 10Б он остался (вторник, 2-й урок)."))
        #expect(try await stage.type("", in: draft, "10b/2-2").status == 303)
        #expect(try await stage.slots(draft).isEmpty)
    }

    @Test("R051 a cell changed by another meanwhile is not overwritten unseen", arguments: TestEngine.offered)
    func stale(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), draft = try await stage.draft(empty: true)
        #expect(try await stage.type("алг", in: draft, "8b/1-3").status == 303)
        let path = "/timetable/edit/\(draft)/cell/8b/1-3"
        let late = try await stage.send(path, [("text", "гео леб"), ("was", "")], as: "Соколов")
        #expect(late.status == 422 && late.text.contains("изменил кто-то другой"))
        #expect(try await stage.type("алг", in: draft + 100, "8b/1-3").status == 404)
        #expect(try await stage.type("алг", in: draft, "8z/1-3").status == 404)
        #expect(try await stage.type("алг", in: draft, "8b/9-3").status == 404)
    }

    @Test("R051 lessons are moved and change places within a class", arguments: TestEngine.offered)
    func moved(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), draft = try await stage.draft(empty: true)
        for (text, cell) in [("алг", "8b/1-1"), ("англ", "8b/1-2")] {
            #expect(try await stage.type(text, in: draft, cell).status == 303)
        }
        let path = "/timetable/edit/\(draft)/move"
        let swap = [("class", "8b"), ("from", "1-1"), ("to", "1-2")]
        #expect(try await stage.send(path, swap, as: "Тихонова").status == 303)
        #expect(try await stage.slots(draft).map(\.n) == [1, 1, 2])
        let empty = try await stage.send(path, [("class", "8b"), ("from", "3-1"), ("to", "1-2")], as: "Тихонова")
        #expect(empty.status == 422 && empty.text.contains("переносить нечего"))
        let late = try await stage.send(path, swap + [("was", "Алгебра Лебедева"), ("wasto", "")], as: "Соколов")
        #expect(late.status == 422 && late.text.contains("изменил кто-то другой: сейчас в ней «Английский язык"))
        let back = [("class", "8b"), ("from", "1-2"), ("to", "3-1"), ("wasto", "Алгебра Лебедева")]
        let gone = try await stage.send(path, back, as: "Соколов")
        #expect(gone.status == 422 && gone.text.contains("сейчас она пуста"))
        #expect(try await stage.slots(draft).map(\.n) == [1, 1, 2], "nothing is carried over another's change")
        for wrong in [("to", "9-9"), ("from", ""), ("class", "8z")] {
            let fields = swap.map { $0.0 == wrong.0 ? wrong : $0 }
            #expect(try await stage.send(path, fields, as: "Тихонова").status == 422, "\(wrong)")
        }
    }

    @Test(
        "R051 clashes and hours still to place stand beside the table, also with a lesson given to one student",
        arguments: TestEngine.offered)
    func clashes(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), draft = try await stage.draft(empty: true)
        for (text, cell) in [("алг леб", "8b/1-3"), ("алг леб", "9a/1-3"), ("разг", "8b/2-1"), ("алг", "8b/6-1")] {
            #expect(try await stage.type(text, in: draft, cell).status == 303)
        }
        let page = try await stage.page("/timetable/edit/\(draft)?level=8", as: "Тихонова")
        #expect(
            page.contains(
                "Лебедева\u{A0}В.\u{A0}П.: сразу в двух местах — «Алгебра», 8Б и «Алгебра», 9А; понедельник, 3-й урок"))
        #expect(page.contains("«Алгебра», 8Б: у класса это выходной; суббота, 1-й урок"))
        #expect(page.contains("data-at=\"8b/1-3\" data-clash"))
        #expect(page.contains("<b>8Б</b>") && page.contains("Алгебра 1 ч") && page.contains("Геометрия 2 ч"))
    }
}
