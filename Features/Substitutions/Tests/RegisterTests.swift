import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import SubstitutionsFeature

/// What is accounted for, and what hangs on the wall.
struct RegisterTests {
    @Test("R053 the register tells who missed, who gave, what and by which order", arguments: TestEngine.offered)
    func register(engine: TestEngine) async throws {
        let stage = try await Stage(engine), path = "/substitutions/register"
        try await stage.away("Орлов")
        #expect(try await stage.assign("Юсупова", to: try await stage.lesson("8Б История")).status == 303)
        let page = try await stage.page(path, as: "Громова")
        #expect(page.contains("Журнал учёта пропущенных и замещённых уроков") && page.contains("ноябрь 2025"))
        #expect(page.contains("№\u{A0}38-л"), "the leave of Чернова by its order")
        let file = try await stage.look(path, "m=2025-11&format=csv", as: "Тихонова").text
        #expect(
            file.contains("20.11.2025;8Б;4;История;Орлов\u{A0}П.\u{A0}Д.;больничный;Юсупова\u{A0}Г.\u{A0}М.;замена;;1"))
        #expect(file.contains("20.11.2025;9А;1;История;Орлов\u{A0}П.\u{A0}Д.;больничный;—;не замещён;;0"))
        #expect(file.contains("Итого;;;;Орлов\u{A0}П.\u{A0}Д.;;;пропущено 4;;0"))
        #expect(file.contains("Итого;;;;Юсупова\u{A0}Г.\u{A0}М.;;;пропущено 0;;1"))
        let own = try await stage.look(
            path, "m=2025-11&teacher=\(try stage.cast.person("Юсупова"))&format=csv", as: "Тихонова")
        #expect(own.text.contains("8Б;4;История") && !own.text.contains("не замещён") && !own.text.contains("Чернова"))
        #expect(try await stage.page(path + "?m=2025-09", as: "Тихонова").contains("уроки не пропускались"))
        #expect(try await stage.look(path, "m=осень", as: "Тихонова").status == 404)
        for name in [Cast.veraPavlovna, Cast.irinaPetrovna, Cast.annasFather] {
            #expect(try await stage.look(path, as: name).status == 403, "\(name)")
        }
    }

    @Test(
        "R053 the register is given out as a workbook, hours as numbers", .enabled(if: Toolbox.isThere),
        arguments: TestEngine.offered)
    func workbook(engine: TestEngine) async throws {
        let stage = try await Stage(engine), path = "/substitutions/register/file"
        try await stage.away("Орлов")
        #expect(try await stage.assign("Юсупова", to: try await stage.lesson("8Б История")).status == 303)
        let file = try await stage.look(path, "m=2025-11", as: "Тихонова")
        #expect(file.status == 200 && file.body.starts(with: "PK".utf8))
        let sheet = try #require(try await SheetReader(toolbox: .forTests).sheets(file.body, name: "a.xlsx").first)
        #expect(sheet.rows[0][0] == "Журнал учёта пропущенных и замещённых уроков: ноябрь 2025")
        #expect(sheet.rows[1][0].hasPrefix("Выгрузил(а) Тихонова") && sheet.rows[2] == RegisterPage.head)
        let rows = sheet.rows.map { row in row.map { $0.replacing("\u{A0}", with: " ") } }
        #expect(
            rows.contains([
                "20.11.2025", "8Б", "4", "История", "Орлов П. Д.", "больничный", "Юсупова Г. М.", "замена", "", "1",
            ]))
        #expect(try await stage.look(path, "m=осень", as: "Тихонова").status == 404)
        #expect(try await stage.look(path, "m=2025-11", as: Cast.veraPavlovna).status == 403)
    }

    @Test("R053 R052 the sheet for the wall has every change and no reason", arguments: TestEngine.offered)
    func board(engine: TestEngine) async throws {
        let stage = try await Stage(engine), chemistry = try stage.cast.course("8Б Химия")
        try await stage.away("Орлов")
        try await stage.away("Рашидова")
        let lesson = try await stage.lesson("8Б История")
        #expect(
            try await stage.act("own", lesson, [("own", "\(try stage.cast.person("Юсупова")).\(chemistry)")]).status
                == 303)
        let host = try await stage.lesson("6В Английский язык, гр. 1")
        let joined = try await stage.lesson("6В Английский язык, гр. 2")
        #expect(try await stage.act("join", joined, [("other", "\(host.id)")]).status == 303)
        let page = try await stage.page("/substitutions/board", as: "Громова")
        #expect(page.contains("вместо него Химия, Юсупова") && page.contains("вместе: 6В") && page.contains("Белова"))
        #expect(!page.contains("больничный") && !page.contains("Орлов"))
        #expect(try await stage.page("/substitutions/board?d=2025-11-23", as: "Громова").contains("всё по расписанию"))
    }

    @Test(
        "R053 whoever was named and could not come gave no hour, nor did anybody at a lesson taken off since",
        arguments: TestEngine.offered)
    func neverGiven(engine: TestEngine) async throws {
        let stage = try await Stage(engine), path = "/substitutions/register"
        try await stage.away("Орлов")
        let lesson = try await stage.lesson("8Б История")
        #expect(try await stage.assign("Юсупова", to: lesson).status == 303)
        func line() async throws -> Substring {
            let file = try await stage.look(path, "m=2025-11&format=csv", as: "Тихонова").text
            return try #require(file.split(separator: "\n").first { $0.contains(";8Б;4;История;Орлов") })
        }
        #expect(try await line().contains("Юсупова\u{A0}Г.\u{A0}М.;замена;;1"))
        try await stage.away("Юсупова")
        #expect(try await line().contains(";—;не замещён;;0"))
        try await stage.change { try $0.cancel(lesson.id, ChangeGrounds("некому провести")) }
        #expect(try await line().contains(";—;снят;;0"))
    }
}
