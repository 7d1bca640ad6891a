import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import PeopleFeature

struct PeoplePageTests {
    private static let studentsOf8B = SQL(
        """
        SELECT count(*) FROM membership m JOIN school_class c ON c.id = m.class
        WHERE c.slug = '8b' AND m.from_day <= 20412 AND (m.to_day IS NULL OR m.to_day >= 20412) AND ?1 = ''
        """)
    private static let students = SQL("SELECT count(*) FROM student WHERE ?1 = ''")

    @Test(
        "R018 the list shows whom one's duties reach, and opens whose cards are theirs", arguments: TestEngine.offered)
    func reach(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let all = try await stage.count(Self.students), own = try await stage.count(Self.studentsOf8B)
        for name in ["Громова", "Тихонова", "Соколов"] {
            let page = try await stage.look("/people", as: name)
            #expect(page.status == 200 && page.asked <= 10)
            #expect(page.text.contains("Найдено: \(all)"), "\(name)")
        }
        let orlov = try await stage.look("/people", "q=кузнецова", as: "Орлов")
        #expect(orlov.text.contains("Кузнецова Анна Сергеевна"), "history is taught in 8Б")
        #expect(!orlov.text.contains("href=\"/people/\(try stage.cast.person(Cast.anna).number)\""), "a name, no card")
        #expect(!orlov.text.contains("who=parents"), "no parents for a subject teacher")
        #expect(try await stage.look("/people", "who=parents", as: "Орлов").status == 404)
        let solovyova = try await stage.look("/people", "q=Кузнецова Анна", as: "Соловьёва")
        #expect(!solovyova.text.contains("Кузнецова Анна Сергеевна"), "music is not taught in 8Б")
        let irina = try await stage.look("/people", "class=8b", as: Cast.irinaPetrovna)
        #expect(irina.text.contains("Найдено: \(own)"))
        #expect(irina.text.contains("href=\"/people/\(try stage.cast.person(Cast.anna).number)\""))
        let parents = try await stage.look("/people", "who=parents", as: Cast.irinaPetrovna)
        #expect(parents.text.contains("Кузнецов Сергей Иванович") && parents.text.contains("Кузнецова Анна"))
        for name in [Cast.anna, Cast.annasFather] { #expect(try await stage.look("/people", as: name).status == 403) }
    }

    @Test(arguments: TestEngine.offered)
    func `the keeper finds the sign-in slips of the staff and of a chosen class`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        #expect(try await stage.look("/people", "who=staff", as: "Соколов").text.contains("href=\"/slips/staff\""))
        #expect(try await stage.look("/people", "class=8b", as: "Соколов").text.contains("href=\"/slips/8b\""))
        #expect(try await stage.look("/people", "class=8b", as: "Соколов").text.contains("href=\"/class/8b/groups\""))
        #expect(try await !stage.look("/people", "who=staff", as: "Громова").text.contains("/slips/"))
    }

    @Test(arguments: TestEngine.offered)
    func `before the year begins the list shows whom its first day will find`(engine: TestEngine) async throws {
        let august = Moment(seconds: 20_324 * 86_400 + 36_000)
        let stage = try await Stage(engine, now: august), keeper = try stage.cast.person("Соколов")
        try await stage.change { try $0.give(.journalKeeper, to: keeper, from: Day(number: 20_300)) }
        let page = try await stage.look("/people", "q=Кузнецова Анна", as: "Соколов")
        #expect(page.text.contains("Кузнецова Анна Сергеевна") && page.text.contains(">8Б<"))
    }

    @Test(arguments: TestEngine.offered)
    func `search finds the beginning of a word, ё is е, and a class by its name`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        for query in ["q=ежик", "q=ЁЖИК", "q=ярослав+олег", "q=Ёжиков+Я"] {
            let page = try await stage.look("/people", query, as: "Соколов")
            #expect(page.text.contains("Ёжиков Ярослав Олегович"), "\(query)")
        }
        let middle = try await stage.look("/people", "q=жиков", as: "Соколов")
        #expect(!middle.text.contains("Ёжиков") && middle.text.contains("Ничего не нашлось по «жиков»"))
        let byClass = try await stage.look("/people", "q=8+б", as: "Соколов")
        #expect(byClass.text.contains("Найдено: \(try await stage.count(Self.studentsOf8B))"))
        let sign = try await stage.look("/people", "q=100%25", as: "Соколов")
        #expect(sign.status == 200 && sign.text.contains("Ничего не нашлось"))
        let long = try await stage.look("/people", "q=" + String(repeating: "я", count: 101), as: "Соколов")
        #expect(long.status == 422 && long.text.contains("не больше 100"))
    }

    @Test(arguments: TestEngine.offered)
    func `pages follow one another without loss, in the order of the alphabet`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let keeper = try stage.cast.person("Соколов"), today = stage.cast.today
        let names = try await stage.database.read { records -> [String] in
            var names: [String] = [], place = ""
            while true {
                let wanted = try PeopleWanted(.init(fields: [("after", place)]))
                let rows = try records.listed(wanted, for: keeper, seesAll: true, on: today)
                names += rows.prefix(PeopleWanted.most).map(\.key)
                guard rows.count > PeopleWanted.most, let last = rows.dropLast().last else { return names }
                place = "\(last.key)~\(last.id.number)"
            }
        }
        #expect(names.count == (try await stage.count(Self.students)) && names.count > PeopleWanted.most)
        #expect(zip(names, names.dropFirst()).allSatisfy { $0.utf8.lexicographicallyPrecedes($1.utf8) || $0 == $1 })
        let first = try await stage.look("/people", as: "Соколов")
        #expect(first.text.contains("дальше ›"))
    }

    @Test(arguments: TestEngine.offered)
    func `staff are listed to staff by name and post`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let page = try await stage.look("/people", "who=staff&q=орлов", as: "Соловьёва")
        #expect(page.text.contains("Орлов Павел Денисович") && page.text.contains("учитель истории"))
        #expect(!page.text.contains("href=\"/people/\(try stage.cast.person("Орлов").number)\""))
    }
}
