import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// The students of a journal by their averages: an order of whoever looks, and of nothing that is kept.
struct RowOrderTests {
    private static let path = "/journal/8b/algebra"

    /// The rows of a page from top to bottom.
    private func rows(_ page: String) -> [String] {
        page.split(separator: "<tr data-s=\"").dropFirst().map { String($0.split(separator: "</tr>").first ?? "") }
    }

    /// What stands after a piece of the page, up to a sign.
    private func piece(_ text: String, after start: String, until end: Character) -> String {
        let rest = text.split(separator: start, maxSplits: 1, omittingEmptySubsequences: false).last ?? ""
        return String(rest.prefix { $0 != end })
    }

    private func student(_ row: String) -> String { String(row.prefix { $0 != "\"" }) }

    private func number(_ row: String) -> String { piece(row, after: "class=\"grid__n\">", until: "<") }

    private func name(_ row: String) -> String { piece(row, after: "</span>", until: "<") }

    /// The cells of a row, whichever of them the Tab key enters.
    private func cells(_ row: String) -> String {
        String(row.split(separator: "</th>").last ?? "").replacing(" tabindex=\"0\"", with: "")
    }

    /// «4,25» in hundredths; whoever has no average stands below all.
    private func average(_ row: String) -> Int {
        Int(piece(row, after: "<td class=\"grid__avg\">", until: "<").filter { $0 != "," }) ?? -1
    }

    @Test(arguments: TestEngine.offered)
    func `by the average everybody keeps the number and the cells of the list`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let list = rows(try await stage.page(Self.path, as: Cast.veraPavlovna))
        let sorted = rows(try await stage.page(Self.path + "?by=average", as: Cast.veraPavlovna))
        #expect(list.count > 10 && list.count == sorted.count)
        #expect(list.map(number) == (1...list.count).map { String($0) })
        let averages = sorted.map(average)
        #expect(averages == averages.sorted(by: >) && averages != list.map(average))
        for row in sorted {
            let own = try #require(list.first { student($0) == student(row) })
            #expect(number(own) == number(row) && cells(own) == cells(row))
        }
    }

    @Test(arguments: TestEngine.offered)
    func `what the page's script is told of a row is of the student who stands there`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let page = try await stage.page(Self.path + "?by=average", as: Cast.veraPavlovna), drawn = rows(page)
        let told = page.split(separator: "\"cells\":[[").last?.split(separator: "]]").first ?? ""
        var compared = 0
        for cell in told.split(separator: "],[") {
            // Row, column, the letter and its version, both marks and theirs: here those that are one mark alone.
            let facts = cell.split(separator: ",").map(String.init)
            guard facts.count == 9, facts[2] == "null", facts[6] == "null", let row = Int(facts[0]),
                let column = Int(facts[1]), let mark = Int(facts[4].filter { $0 != "\"" })
            else { continue }
            let cells = cells(drawn[row]).split(separator: "<td").map(String.init)
            #expect(piece(cells[column], after: ">", until: "<").hasPrefix("\(mark)"), "row \(row), column \(column)")
            compared += 1
        }
        #expect(compared > 20)
        let notes = page.split(separator: "aria-label=\"Примечания к списку\"><ol>").last.map(String.init) ?? ""
        let said = notes.split(separator: "<li>").map(String.init)
        for row in drawn where row.contains("<sup>") {
            let place = try #require(Int(piece(row, after: "<sup>", until: "<")))
            #expect(said[place - 1].hasPrefix(name(row)), "the note stands by its student")
        }
    }

    @Test(arguments: TestEngine.offered)
    func `a mark typed into rows by their averages leaves the list as it was`(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (_, lesson, students) = try await stage.lastLesson(of: "8Б Алгебра")
        let list = rows(try await stage.page(Self.path, as: Cast.veraPavlovna))
        let sorted = rows(try await stage.page(Self.path + "?by=average", as: Cast.veraPavlovna)).map(student)
        var free: [ID<Student>] = []
        for one in students {
            if try await stage.versions(lesson.id, one.id).isEmpty { free.append(one.id) }
        }
        let chosen = try #require(free.first { sorted.contains("\($0.number)") })
        let answer = try await stage.type(
            [mark(1, "2", chosen, lesson.id)], into: Self.path + "/cells", as: Cast.veraPavlovna)
        #expect(answer.text.contains("\"ok\":true"))
        let after = rows(try await stage.page(Self.path, as: Cast.veraPavlovna))
        #expect(after.map(student) == list.map(student))
        for (one, other) in zip(list, after) {
            #expect((cells(one) == cells(other)) == (student(one) != "\(chosen.number)"), "\(name(one))")
        }
    }

    @Test(arguments: TestEngine.offered)
    func `the way to the other order and back stands on the page and asks no more`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let list = try await stage.look(Self.path, as: Cast.veraPavlovna)
        let sorted = try await stage.look(Self.path, "by=average", as: Cast.veraPavlovna)
        #expect(list.header("x-parta-queries") == sorted.header("x-parta-queries"))
        let away = "<a href=\"\(Self.path)?p=q2&amp;y=2025&amp;by=average\">По среднему баллу</a>"
        #expect(list.text.contains(away) && !list.text.contains("data-by") && !list.text.contains("aria-sort"))
        #expect(sorted.text.contains("<a href=\"\(Self.path)?p=q2&amp;y=2025\">По списку</a>"))
        #expect(sorted.text.contains("data-by=\"average\"") && sorted.text.contains("aria-sort=\"descending\">Ср."))
        #expect(sorted.text.contains("ученики по среднему баллу"), "on paper too")
        #expect(sorted.text.contains("<a href=\"\(Self.path)?p=q1&amp;by=average\""), "the other quarters keep it")
        #expect(try await stage.look(Self.path, "by=surname", as: Cast.veraPavlovna).status == 404)
    }

    @Test(arguments: TestEngine.offered)
    func `where no marks are put there is no order by them`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let name = try #require(stage.cast.courses.keys.first { $0.hasPrefix("1А Русский") })
        let (course, _, _) = try await stage.lastLesson(of: name)
        let path = "/journal/\(course.address.schoolClass)/\(course.address.subject)"
        let page = try await stage.page(path, as: try await stage.teacher(of: course.id))
        #expect(!page.contains("По среднему баллу"))
    }
}
