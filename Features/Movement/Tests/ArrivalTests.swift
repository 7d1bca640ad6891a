import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import MovementFeature

struct ArrivalTests {
    @Test("R047 R048 an order, a class, every division and brought marks on one form", arguments: TestEngine.offered)
    func arrive(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), today = stage.cast.today
        let page = try await stage.page("/movement/new/arrival?class=8b", as: "Соколов")
        let sets = try await stage.database.read { [cast = stage.cast] in
            try $0.groupSets(of: cast.schoolClass("8Б"), on: november(20))
        }
        #expect(sets.count >= 2 && sets.allSatisfy { page.contains("name=\"\($0.field)\"") })
        let form = try await stage.arrival([
            "marks": "Алгебра: 5 (12.09), 4 (19.09.2025), 4\nФизика\t3\t5 (01.10)"
        ])
        let answer = try await stage.send("/movement/new/arrival", form, as: "Соколов")
        #expect(answer.status == 303)
        let line = try await stage.page(try #require(answer.location), as: "Соколов")
        for words in [
            "Новикова Лия Олеговна", "приказ №\u{A0}70-к от 19.11.2025", "из школы этого города, района; школа № 4",
            "за период", "12.09.2025", "Записать родителей", "Напечатать карточки входа", "не сверена с документами",
        ] { #expect(line.contains(words), "\(words)") }
        let student = try await stage.student("Новикова Лия")
        let courses = try await stage.database.read { try $0.courses(of: student, on: today) }
        #expect(courses.count > 10 && Set(courses.map(\.classSlug)) == ["8b"])
        #expect(try await stage.database.read { try $0.courses(of: student, on: today - 1) }.isEmpty)
        // By hand: algebra 5, 4 and 4 make 13 of weight 3.
        let algebra = try await stage.database.read { [cast = stage.cast] records in
            let course = try #require(try records.listedCourse(cast.course("8Б Алгебра")))
            return try records.weighedMarks(
                of: student, in: course.subject, on: course.scale, from: cast.year.starts, to: today)
        }
        #expect(algebra.map(\.mark) == [.five(5), .five(4), .five(4)])
        #expect(try await stage.database.read { try $0.movementDisagreements() }.isEmpty)
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R048 what cannot be is refused in words, and nothing is written", arguments: TestEngine.offered)
    func refused(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), head = try await stage.head()
        let set = try await stage.database.read { [cast = stage.cast] in
            try $0.groupSets(of: cast.schoolClass("8Б"), on: november(20))[0]
        }
        let wrong: [([String: String], String)] = [
            (["class": "8я"], "Выберите класс этого года"), (["order": ""], "Укажите номер документа"),
            (["ordered": ""], "Укажите дату документа"), (["from": ""], "Укажите первый день"),
            (["from": "2024-01-10"], "не день учебного года"), (["reason": "12"], "Выберите, откуда прибыл ученик"),
            ([set.field: ""], "Выберите группу: \(set.title)"),
            ([set.field: "999999"], "Выберите группу: \(set.title)"),
            (["marks": "Алхимия: 5"], "строка 1: предмета «Алхимия» в школе нет"),
            (["marks": "Алгебра: 5\nФизика: 9"], "строка 2: «9» — не отметка и не день"),
            (["marks": "Алгебра: 5 (31.02)"], "такого дня нет"),
            (["marks": "Алгебра: 5 (21.11.2025)"], "это не раньше прибытия"),
            (["marks": "Алгебра: 5", "place": ""], "Укажите прежнюю школу"),
            (["birth": "2031-01-01"], "не может быть верной"), (["surname": "", "given": ""], "Напишите фамилию"),
            (["surname": "Морозов", "given": "Борис", "patronymic": "Андреевич"], "такой ученик уже записан"),
            (
                [
                    "surname": "Морозов", "given": "Борис", "patronymic": "Андреевич",
                    "same": "\(try stage.cast.person(Cast.boris))",
                ], "уже числится в 8Б"
            ),
        ]
        for (change, words) in wrong {
            let answer = try await stage.send("/movement/new/arrival", try await stage.arrival(change), as: "Соколов")
            #expect(answer.status == 422 && answer.text.contains(words), "\(change): \(words)")
            if change["given"] == nil, change["class"] == nil {
                #expect(answer.text.contains("value=\"Новикова\""), "what was typed comes back")
            }
        }
        for name in [Cast.irinaPetrovna, "Громова", "Тихонова", "Орлов", Cast.anna, Cast.annasFather] {
            let answer = try await stage.send("/movement/new/arrival", try await stage.arrival(), as: name)
            #expect(answer.status == 403, "\(name)")
        }
        #expect(try await stage.head() == head)
    }

    @Test("R047 R048 a closed period takes no movement and no brought marks", arguments: TestEngine.offered)
    func closed(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), eighth = try stage.cast.schoolClass("8Б")
        try await stage.change { records in
            if let first = try records.periods(of: eighth).first { try records.close(first.id) }
        }
        let head = try await stage.head()
        for (path, form) in [
            ("/movement/new/arrival", try await stage.arrival(["from": "2025-09-20"])),
            ("/movement/new/departure", try departure(stage, "2025-09-20")),
        ] {
            let answer = try await stage.send(path, form, as: "Соколов")
            #expect(
                answer.status == 422 && answer.text.contains("закрыта: списки дней этого периода уже не меняются"),
                "\(path)")
        }
        for (day, words) in [("12.09.2025", "Отметки: I четверть закрыта"), ("12.05.2025", "прошлого учебного года")] {
            let form = try await stage.arrival(["marks": "Алгебра: 5 (\(day))"])
            let answer = try await stage.send("/movement/new/arrival", form, as: "Соколов")
            #expect(answer.status == 422 && answer.text.contains(words), "\(words)")
        }
        #expect(try await stage.head() == head)
    }

    private func departure(_ stage: Stage, _ day: String) throws -> [(String, String)] {
        [
            ("class", "8b"), ("student", "\(try stage.cast.person(Cast.boris))"), ("from", day), ("order", "71-к"),
            ("ordered", "2025-11-20"), ("reason", "11"), ("place", "школа № 9"),
        ]
    }

    @Test("R047 a class teacher tells, the keeper fills the order from it", arguments: TestEngine.offered)
    func told(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let told = [
            ("surname", "Новикова"), ("given", "Лия"), ("patronymic", "Олеговна"), ("day", "2025-11-20"),
            ("place", "школа № 4"),
        ]
        #expect(try await stage.page("/movement", as: Cast.irinaPetrovna).contains("Сообщить о прибытии в 8Б"))
        #expect(try await stage.send("/class/8b/arrival", told, as: Cast.irinaPetrovna).status == 303)
        let again = try await stage.send("/class/8b/arrival", told, as: Cast.irinaPetrovna)
        #expect(again.status == 422 && again.text.contains("уже сообщили"))
        #expect(try await stage.send("/class/9a/arrival", told, as: Cast.irinaPetrovna).status == 404, "another class")
        #expect(try await stage.send("/class/8b/arrival", told, as: "Соколов").status == 403, "the keeper fills it")
        let list = try await stage.page("/movement", as: "Соколов")
        #expect(list.contains("8Б · Новикова Лия Олеговна") && list.contains("ждут с 20.11.2025; школа № 4"))
        let form = try await stage.page("/movement/new/arrival?class=8b&told=1", as: "Соколов")
        #expect(form.contains("value=\"Новикова\"") && form.contains("Классный руководитель сообщил: школа № 4"))
        let filled = try await stage.send(
            "/movement/new/arrival", try await stage.arrival(["told": "1"]), as: "Соколов")
        #expect(filled.status == 303)
        #expect(try await !stage.page("/movement", as: "Соколов").contains("ждут с"))
        let known = try await stage.page("/movement", as: Cast.irinaPetrovna)
        #expect(known.contains("оформлено, запись №"))
        let late = try await stage.send("/movement/requests/1/decline", [("why", "не приехала")], as: "Соколов")
        #expect(late.status == 422 && late.text.contains("уже ответили"))
    }

    @Test(
        "R037 R047 who comes back to another form of education is taught so from that day",
        arguments: TestEngine.offered)
    func comesBack(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), boris = try stage.cast.student(Cast.boris), day = november(24)
        try await stage.change { _ = try $0.depart(boris, MovementFacts(.departure, on: november(20))) }
        let form = try await stage.arrival([
            "surname": "Морозов", "given": "Борис", "patronymic": "Андреевич", "same": "\(boris)", "form": "3",
            "from": "2025-11-24",
        ])
        #expect(try await stage.send("/movement/new/arrival", form, as: "Соколов").status == 303)
        let found = try await stage.database.read { records in
            (
                forms: try [november(20), day].map { try records.studyForm(of: boris, on: $0) },
                order: try records.studyForms(of: boris).last?.paper,
                courses: try records.courses(of: boris, on: day).count,
                home: try records.schoolClass(of: boris, on: day)
            )
        }
        #expect(found.forms == [.atSchool, .familySchooled] && found.order?.hasPrefix("№\u{A0}70-к") == true)
        #expect(try found.courses == 0 && found.home == stage.cast.schoolClass("8Б"))
        #expect(try await stage.database.verify().findings.isEmpty)
    }
}
