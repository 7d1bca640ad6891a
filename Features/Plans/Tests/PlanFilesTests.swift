import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import PlansFeature

@Suite(.enabled(if: Toolbox.isThere, "the virtualenv is made by ./test"))
struct PlanFilesTests {
    private let path = "/journal/8b/algebra/plan"

    private func upload(_ stage: Stage, _ bytes: [UInt8], named name: String) async throws -> Answer {
        let vera = try stage.cast.person(Cast.veraPavlovna)
        let head = """
            --x\r\nContent-Disposition: form-data; name="token"\r\n\r\n\(stage.token(of: vera))\r\n\
            --x\r\nContent-Disposition: form-data; name="file"; filename="\(name)"\r\n\r\n
            """
        return await stage.post(
            path + "/file", Array(head.utf8) + bytes + Array("\r\n--x--\r\n".utf8),
            "multipart/form-data; boundary=x", as: vera)
    }

    @Test(
        "R055 XLSX, ODS, a table in DOCX and CSV in windows-1251 become the same plan, columns recognised",
        arguments: TestEngine.offered, ["КТП алгебра 8.xlsx", "план.ods", "план.csv", "КТП 8Б.docx"])
    func loads(_ engine: TestEngine, _ name: String) async throws {
        let stage = try await Stage(engine), algebra = try stage.cast.course("8Б Алгебра"), vera = Cast.veraPavlovna
        let bytes =
            switch name.split(separator: ".").last {
            case "xlsx": PlanFiles.xlsx
            case "ods": PlanFiles.ods
            case "docx": PlanFiles.docx
            default: PlanFiles.csv
            }
        let place = try #require(try await upload(stage, bytes, named: name).location)
        let page = try await stage.page(place, as: vera)
        #expect(page.contains(name) && page.contains("тем: 3</span>") && page.contains("разделов: 2</span>"))
        #expect(page.contains("строк с ошибкой: 0"))
        let file = String(try #require(place.split(separator: "?").first))
        #expect(try await stage.send(file, [("do", "load")], as: vera).status == 303)
        let topics = try await stage.plan(algebra).topics
        #expect(
            topics.map(\.topic) == ["Вводный урок. Инструктаж по ТБ", "Свойства степени", "Корни. Контрольная работа"])
        #expect(topics.map(\.section) == ["Раздел 1. Степень", "Раздел 1. Степень", "Раздел 2. Корни"])
        #expect(topics.map(\.hours) == [1, 2, 1])
        #expect(topics.map(\.homework) == ["§ 1", "§ 2, № 15", ""])
        #expect(topics.map(\.isSafety) == [true, false, false])
        let control = try await stage.database.read { try $0.workKinds().first { $0.kind.code == "КР" }?.id }
        #expect(topics.map(\.kind) == [nil, nil, control] && topics.allSatisfy { $0.day == nil })
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R055 a file that cannot be read meets a sentence, and nothing is half-done", arguments: TestEngine.offered)
    func refuses(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), algebra = try stage.cast.course("8Б Алгебра")
        let before = try await stage.database.read { try $0.headCode().seq }
        let (xlsx, docx) = (PlanFiles.xlsx, PlanFiles.docx)
        for (bytes, name, sentence) in [
            (Array(xlsx.prefix(xlsx.count / 2)), "план.xlsx", "Файл таблицы повреждён"),
            (Array(docx.prefix(docx.count / 2)), "план.docx", "Файл таблицы повреждён"),
            (PlanFiles.docxWithoutTables, "план.docx", "В документе нет ни одной таблицы."),
            ([], "план.xlsx", "Файл пуст."),
            (Array("%PDF-1.7".utf8), "план.pdf", "Это PDF, а не таблица."),
        ] {
            let answer = try await upload(stage, bytes, named: name)
            #expect(answer.status == 422 && answer.text.contains(sentence), "\(name): \(sentence)")
        }
        #expect(try await stage.plan(algebra).plan == nil)
        #expect(try await stage.database.read { try $0.headCode().seq } == before)
    }
}
