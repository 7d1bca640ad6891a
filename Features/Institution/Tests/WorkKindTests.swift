import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import InstitutionFeature

/// The school's own kinds of work.
struct WorkKindTests {
    private static let page = "/school/work-kinds"
    private static let own = ["code": "КДР", "title": "Краевая диагностика", "weight": "0", "what": "control"]

    private func fields(_ changes: [String: String] = [:]) -> [(String, String)] {
        let usual = ["topic": "free", "average": "yes"]
        return usual.merging(Self.own) { $1 }.merging(changes) { $1 }.map { ($0.key, $0.value) }
    }

    private func found(_ code: String, _ stage: Stage) async throws -> (id: ID<WorkKind>, kind: WorkKind)? {
        try await stage.database.read { try $0.workKinds().first { $0.kind.code == code } }
    }

    @Test(
        "R063 the deputy adds a kind of work of the school's own, renames it and stops offering it",
        arguments: TestEngine.offered)
    func kept(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let added = try await stage.send(Self.page, fields(["average": "no", "topic": "needed"]), as: "Тихонова")
        #expect(added.location == Self.page)
        let (id, kind) = try #require(try await found("КДР", stage))
        #expect(
            kind
                == WorkKind("КДР", "Краевая диагностика", weight: 0, isControl: true, needsTopic: true, counts: false))
        let list = try await stage.look(Self.page, as: "Громова")
        #expect(list.asked <= 10 && list.text.contains("контрольная, отметка каждому, тема обязательна, не в среднем"))
        #expect(!list.text.contains("Добавить вид"), "the director looks")
        let path = "\(Self.page)/\(id)"
        #expect(try await stage.page(path, as: "Соколов").contains("value=\"Краевая диагностика\""))
        let changes = ["code": "КРД", "weight": "2", "what": "written", "offer": "no"]
        #expect(try await stage.send(path, fields(changes), as: "Соколов").status == 303)
        let changed = try #require(try await stage.kind(id))
        #expect(
            changed == WorkKind("КРД", "Краевая диагностика", weight: 2, isWritten: true, isRetired: true))
        #expect(try await stage.page(Self.page, as: "Соколов").contains("больше не предлагается"))
        #expect(try await stage.send(path, fields(["offer": "yes"]), as: "Соколов").status == 303)
        #expect(try await stage.kind(id)?.isRetired == false)
        #expect(try await stage.isClean())
    }

    @Test(arguments: TestEngine.offered)
    func `letters, a name, a weight and a meaning that cannot be are named at their field`(engine: TestEngine)
        async throws
    {
        let stage = try await Stage(engine)
        let before = try await stage.database.read { try $0.workKinds().map(\.kind) }
        for (changes, sentence) in [
            (["code": ""], "Заполните поле «Буквы»."), (["code": "К Р"], "букв и цифр без пробелов"),
            (["code": "КОНТРОЛЬН"], "Буквы"), (["code": "кр"], "Буквы «кр» уже есть: «Контрольная работа»."),
            (["title": ""], "Заполните поле «Название»."), (["title": "контрольная работа"], "уже есть"),
            (["code": "ТЕСТ"], "Буквы «ТЕСТ» уже есть: «Тест»."), (["code": "зачет"], "уже есть: «Зачёт»."),
            (["title": "Аттестация", "code": "Доклад"], "уже есть: «Доклад»."),
            (["title": "Кр"], "«Контрольная работа»."),
            (["weight": "11"], "Вес"), (["weight": ""], "Вес: напишите число"), (["what": "другая"], "Выберите, какая"),
            (["days": "0"], "Срок отметок, календарных дней: нужно число от 1 до 60."),
            (["days": "61"], "нужно число от 1 до 60"), (["days": "неделя"], "нужно число от 1 до 60"),
            (["days": "10", "what": "usual"], "Срок отметок бывает у письменных и контрольных работ"),
        ] {
            let answer = try await stage.send(Self.page, fields(changes), as: "Тихонова")
            #expect(answer.status == 422 && answer.text.contains(sentence), "\(changes) \(sentence)")
            if changes["title"] == nil { #expect(answer.text.contains("value=\"Краевая диагностика\""), "\(changes)") }
        }
        let control = try #require(try await found("КР", stage)).id
        let taken = try await stage.send("\(Self.page)/\(control)", fields(["code": "СР"]), as: "Тихонова")
        #expect(taken.status == 422 && taken.text.contains("«Самостоятельная работа»"))
        let stale = try await stage.send("\(Self.page)/\(control)", fields(["seen": "старое"]), as: "Тихонова")
        #expect(stale.status == 422 && stale.text.contains("изменил кто-то другой"))
        #expect(try await stage.database.read { try $0.workKinds().map(\.kind) } == before)
    }

    @Test(
        "R070 a kind that works have does not become one that owes marks, nor ceases to be",
        arguments: TestEngine.offered)
    func used(engine: TestEngine) async throws {
        let stage = try await Stage(engine), course = try stage.cast.course("8Б Алгебра"), today = stage.cast.today
        let (id, kind) = try #require(try await found("РУ", stage))
        try await stage.change { pen in
            let lesson = try #require(try pen.lessons(of: course, during: today - 14...today - 1).last).id
            try pen.name(work: 1, in: lesson, of: course, kind: id.number, weight: 1)
        }
        let same = ["code": kind.code, "title": kind.title, "weight": "4"], path = "\(Self.page)/\(id)"
        for meaning in ["written", "control"] {
            let answer = try await stage.send(path, fields(same.merging(["what": meaning]) { $1 }), as: "Тихонова")
            #expect(answer.status == 422 && answer.text.contains("изменились бы прошлые уроки"))
        }
        #expect(try await stage.kind(id) == kind)
        let usual = same.merging(["what": "usual"]) { $1 }
        #expect(try await stage.send(path, fields(usual), as: "Тихонова").status == 303)
        #expect(try await stage.kind(id)?.weight == 4)
        let works = try await stage.database.read { try $0.works(of: course, from: today - 14, to: today) }
        #expect(works.filter { $0.kind == id.number }.map(\.weight) == [1], "the work keeps the weight it was given")
        #expect(try await stage.isClean())
    }

    @Test(
        "R070 the school gives a kind of work a term of its own for its marks, and takes it back",
        arguments: TestEngine.offered)
    func ownTerm(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (id, kind) = try #require(try await found("СОЧ", stage))
        let path = "\(Self.page)/\(id)", what = ["code": kind.code, "title": kind.title, "weight": "3"]
        for days in ["10", ""] {
            let sent = try await stage.send(path, fields(what.merging(["days": days]) { $1 }), as: "Тихонова")
            #expect(sent.location == Self.page)
            #expect(try await stage.kind(id)?.days == Int(days))
            let list = try await stage.page(Self.page, as: "Громова").replacing("\u{A0}", with: " ")
            #expect(list.contains("отметки за 10 календарных дней") == !days.isEmpty, "\(days)")
            let form = try await stage.page(path, as: "Тихонова")
            #expect(form.contains("Срок отметок, календарных дней") && form.contains("value=\"\(days)\" data-size"))
        }
        #expect(try await stage.isClean())
    }

    @Test(arguments: TestEngine.offered)
    func `nobody but a deputy and the keeper keeps kinds, and the answer of every lesson stays`(engine: TestEngine)
        async throws
    {
        let stage = try await Stage(engine), control = try #require(try await found("КР", stage)).id
        for name in ["Громова"] + Lookers.blind {
            #expect(try await stage.send(Self.page, fields(), as: name).status == 403, "\(name)")
            #expect(try await stage.look("\(Self.page)/\(control)", as: name).status == 403, "\(name)")
            #expect(try await stage.send("\(Self.page)/\(control)", fields(), as: name).status == 403, "\(name)")
        }
        for name in Lookers.blind { #expect(try await stage.look(Self.page, as: name).status == 403, "\(name)") }
        let answer = try #require(try await found("О", stage)).id
        for id in ["\(answer)", "9999"] {
            #expect(try await stage.look("\(Self.page)/\(id)", as: "Тихонова").status == 404)
            #expect(try await stage.send("\(Self.page)/\(id)", fields(), as: "Тихонова").status == 404)
        }
        #expect(try await found("КДР", stage) == nil)
    }
}

extension Stage {
    fileprivate func kind(_ id: ID<WorkKind>) async throws -> WorkKind? {
        try await database.read { try $0.workKinds().first { $0.id == id }?.kind }
    }
}
