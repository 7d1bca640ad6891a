import Foundation
import School
import Testing
import Trials

@testable import ExchangeFeature
@testable import Storage
@testable import Web

/// Broken and hostile files: a sentence, and nothing changed.
@Suite(.enabled(if: Toolbox.isThere, "the virtualenv is made by ./test"))
struct HostileUploadTests {
    private struct Trial: CustomTestStringConvertible, Sendable {
        let name: String
        let kind: String
        let bytes: [UInt8]
        let words: String

        init(_ name: String, _ kind: String, _ bytes: [UInt8], _ words: String) {
            (self.name, self.kind, self.bytes, self.words) = (name, kind, bytes, words)
        }

        var testDescription: String { name }
    }

    private static let book = Workbook(sheets: [("1", [["ФИО", "Класс"], ["Ли Ён", "7А"]])])

    private static let trials = [
        Trial("empty", "people", [], "Файл пуст."), Trial("NUL", "people", [65, 0, 66], "нулевые байты"),
        Trial("no header", "people", Array("а;б\n1;2\n".utf8), "не нашлось строки с заголовками"),
        Trial("XML", "people", Array("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>".utf8), "Это не таблица."),
        Trial("JSON", "people", Array("[{\"a\":".utf8), "Это не таблица."),
        Trial("broken XLSX", "people", Array(book.bytes.prefix(300)), "Файл таблицы повреждён"),
        Trial(
            "zip bomb", "people",
            Workbook(sheets: book.sheets, extra: [.init(name: "b", bytes: [], claims: 4_000_000_000)]).bytes,
            "слишком велик"),
        Trial(
            "path traversal", "people",
            Workbook(sheets: book.sheets, extra: [.init(name: "../../../etc/cron.d/a", bytes: [1])]).bytes,
            "ведущие наружу"),
        Trial("huge", "people", [UInt8](repeating: 65, count: 20 << 20 | 1), "Файл больше 20 МБ"),
        Trial("DOCTYPE", "timetable", Array("<!DOCTYPE fet SYSTEM \"http://example.org\"><fet/>".utf8), "DOCTYPE"),
        Trial(
            "billion laughs", "timetable",
            Array("<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]><fet>&c;</fet>".utf8),
            "DOCTYPE"),
        Trial("cut", "timetable", Array(SmallFET.bytes.prefix(900)), "повреждён"),
        Trial("not FET", "timetable", Array("<a/>".utf8), "Это не расписание"),
        Trial("a list as a timetable", "timetable", Array("ФИО;Класс\n".utf8), "Это не расписание"),
        Trial("deep", "timetable", Array(String(repeating: "<a>", count: 100_000).utf8), "вложенность больше 32"),
        Trial("empty timetable", "timetable", [], "Файл пуст."),
        Trial("huge XML", "timetable", [UInt8](repeating: 60, count: 20 << 20 | 1), "Файл больше 20 МБ"),
    ]

    @Test(arguments: trials.indices)
    func `a hostile file gets a sentence and changes nothing`(index: Int) async throws {
        let trial = Self.trials[index]
        let school = try await TestSchool(.sqlite)
        let visits = try await TestVisits(school, as: .journalKeeper)
        let tables = [
            SQL("SELECT count(*) FROM history"), SQL("SELECT count(*) FROM job"), SQL("SELECT count(*) FROM file"),
        ]
        var before: [Int] = []
        for table in tables { before.append(try await school.count(table)) }
        let answer = try await visits.upload(trial.kind, trial.bytes, named: "\(trial.name).x")
        #expect(answer.status == 422, "\(trial.name)")
        #expect(answer.text.contains(trial.words), "\(trial.name)")
        var after: [Int] = []
        for table in tables { after.append(try await school.count(table)) }
        #expect(before == after, "\(trial.name)")
    }

    @Test func `a formula is text, never run and never kept`() async throws {
        let school = try await TestSchool(.sqlite)
        let visits = try await TestVisits(school, as: .journalKeeper)
        let book = Workbook(sheets: [
            (
                "1",
                [["ФИО", "Класс"], [.formula("CMD(&quot;calc&quot;)", saved: "Ли Ён"), "7А"], ["=1+1 Иван", "7А"]]
            )
        ])
        let plan = try #require(try await visits.upload("people", book.bytes, named: "a.xlsx").location)
        let page = await visits.get(plan + "?all=1").text
        #expect(page.contains("Ли Ён, 7А") && !page.contains("CMD"))
        #expect(page.contains("уберите знак «=»"))
    }

    @Test func `a form without its token is refused`() async throws {
        let school = try await TestSchool(.sqlite)
        let visits = try await TestVisits(school, as: .journalKeeper)
        let plan = try #require(
            try await visits.upload("people", Array("ФИО;Класс\nЛи Ён;7А\n".utf8), named: "a.csv").location)
        #expect(await visits.bare(plan, "do=load").status == 403)
        #expect(try await school.count(SQL("SELECT count(*) FROM student")) == 0)
    }
}
