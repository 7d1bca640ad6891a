import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import SearchFeature

/// What somebody may not open, the search does not know.
struct SearchRightsTests {
    private static let anna = "Кузнецова Анна Сергеевна"

    @Test("R018 students are found by those whose duties reach them", arguments: TestEngine.offered)
    func students(engine: TestEngine) async throws {
        let stage = try await Stage(engine), card = "href=\"/people/\(try stage.cast.person(Cast.anna).number)\""
        for name in ["Громова", "Тихонова", "Соколов", Cast.irinaPetrovna] {
            let page = try await stage.found("куз", as: name)
            #expect(page.contains(Self.anna) && page.contains(card), "\(name) opens her card")
        }
        for name in ["Орлов", Cast.veraPavlovna] {
            let page = try await stage.found("кузнецова", as: name)
            #expect(page.contains(Self.anna) && !page.contains(card), "\(name) teaches her: a name, no card")
            #expect(page.contains("href=\"/people?who=students"), "\(name)")
        }
        for name in ["Соловьёва", "Волков"] {
            #expect(try await !stage.found("кузнецова анна", as: name).contains(Self.anna), "\(name): another class")
        }
        let other = try await stage.found("ежик", as: Cast.irinaPetrovna)
        #expect(!other.contains("href=\"/people/\(try stage.cast.person(Cast.homeSchooled).number)\""), "of 9А")
    }

    @Test("R018 a family finds its own children and its own sections alone", arguments: TestEngine.offered)
    func family(engine: TestEngine) async throws {
        let stage = try await Stage(engine), own = try stage.cast.student(Cast.anna)
        let father = try await stage.found("кузнец", as: Cast.annasFather)
        #expect(father.contains("href=\"/diary/\(own)\""))
        #expect(father.contains("href=\"/diary/\(try stage.cast.student(Cast.annasBrother))\""))
        #expect(father.ranges(of: "href=\"/diary/").count == 2 && !father.contains("href=\"/people"))
        let child = try await stage.found("кузнец", as: Cast.anna)
        #expect(child.contains("href=\"/diary/\(own)\"") && child.ranges(of: "href=\"/diary/").count == 1)
        for name in [Cast.annasFather, Cast.anna, Cast.boris] {
            for typed in ["орлов", "8б", "8б алг", "алгебра", "люди", "школа", "копии"] {
                let page = try await stage.found(typed, as: name)
                #expect(page.contains("Ничего не нашлось по"), "\(name): \(typed)")
            }
        }
        #expect(try await stage.found("кузнецова анна", as: Cast.boris).contains("Ничего не нашлось по"))
        #expect(try await stage.found("морозов", as: Cast.annasFather).contains("Ничего не нашлось по"))
        #expect(try await stage.found("дневн", as: Cast.annasFather).contains("href=\"/diary\""))
    }

    @Test("R018 a parent shut out by a court finds nobody", arguments: TestEngine.offered)
    func blocked(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let page = try await stage.found("морозов борис", as: Cast.blockedFather)
        #expect(page.contains("Ничего не нашлось по") && !page.contains(Cast.boris))
    }

    @Test(arguments: TestEngine.offered)
    func `a teacher who is a parent finds the own child by the diary`(engine: TestEngine) async throws {
        let stage = try await Stage(engine), son = try stage.cast.student("Носов Егор Романович")
        let page = try await stage.found("носов егор", as: Cast.irinaPetrovna)
        #expect(page.contains("href=\"/diary/\(son)\""))
        #expect(!page.contains("href=\"/people/\(son)\""), "the class is another's")
    }

    @Test(
        "R015 an ended load finds its journal and no student, one to come finds nothing",
        arguments: TestEngine.offered)
    func loads(engine: TestEngine) async throws {
        let stage = try await Stage(engine), today = stage.cast.today
        let (orlov, history) = (try stage.cast.person("Орлов"), try stage.cast.course("8Б История"))
        #expect(try await stage.found("кузнецова анна", as: "Орлов").contains(Self.anna))
        try await stage.change { try $0.end(.teacher, of: orlov, object: history.number, lastDay: today - 1) }
        #expect(try await !stage.found("кузнецова анна", as: "Орлов").contains(Self.anna))
        #expect(try await stage.found("8б ист", as: "Орлов").contains("8Б · История"), "it may still be looked at")
        let (other, algebra) = (try stage.cast.person("Соловьёва"), try stage.cast.course("8Б Алгебра"))
        try await stage.change { try $0.give(.teacher, to: other, object: algebra.number, from: today + 1) }
        #expect(try await !stage.found("8б алг", as: "Соловьёва").contains("/journal/8b/algebra"))
        #expect(try await !stage.found("кузнецова анна", as: "Соловьёва").contains(Self.anna))
    }

    @Test("R014 R015 a journal is found by whoever may open it", arguments: TestEngine.offered)
    func journals(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        for name in ["Громова", "Тихонова", "Соколов", Cast.veraPavlovna, Cast.irinaPetrovna] {
            let page = try await stage.found("8б алг", as: name)
            #expect(page.contains("href=\"/journal/8b/algebra\"") && page.contains("8Б · Алгебра"), "\(name)")
            #expect(!page.contains("/journal/9a/"), "\(name) asked for one class")
        }
        #expect(try await stage.found("9а физика", as: Cast.veraPavlovna).contains("9А · Физика"), "the class is hers")
        // Волков substitutes in 8Б: a lesson is his, the journal is not.
        for name in ["Орлов", "Соловьёва", "Волков", Cast.annasFather, Cast.anna] {
            #expect(try await !stage.found("8б алг", as: name).contains("/journal/"), "\(name)")
        }
    }

    @Test(arguments: TestEngine.offered)
    func `a class opens where its day does, else in the list of people`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        for name in ["Громова", Cast.irinaPetrovna] {
            #expect(try await stage.found("8б", as: name).contains("href=\"/class/8b\""), "\(name)")
        }
        let orlov = try await stage.found("8б", as: "Орлов")
        #expect(orlov.contains("href=\"/people?class=8b\"") && !orlov.contains("href=\"/class/"))
        let first = try await stage.found("1", as: "Громова")
        #expect(first.contains("href=\"/class/1a\"") && !first.contains("/class/10a") && !first.contains("/class/11a"))
    }

    @Test(arguments: TestEngine.offered)
    func `staff find staff, and open the cards they may`(engine: TestEngine) async throws {
        let stage = try await Stage(engine), card = "href=\"/people/\(try stage.cast.person("Орлов").number)\""
        #expect(try await stage.found("орл", as: "Соколов").contains(card))
        let page = try await stage.found("орл", as: "Соловьёва")
        #expect(page.contains("Орлов Павел Денисович") && page.contains("учитель истории") && !page.contains(card))
        #expect(page.contains("href=\"/people?who=staff"))
        #expect(try await stage.get("/search?q=орл", as: stage.cast.person("Соколов"), of: "other").status == 404)
    }

    @Test("R018 who has left is found by the office alone, and finds nobody", arguments: TestEngine.offered)
    func gone(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let card = "href=\"/people/\(try stage.cast.person(Cast.leaver).number)\""
        #expect(try await stage.found("гусева полина", as: "Соколов").contains(card))
        for name in [Cast.irinaPetrovna, Cast.veraPavlovna, "Орлов", Cast.anna, Cast.leaver] {
            #expect(try await !stage.found("гусева полина", as: name).contains(Cast.leaver), "\(name)")
        }
        let (orlov, today) = (try stage.cast.person("Орлов"), stage.cast.today)
        try await stage.change { try $0.dismiss(orlov, from: today) }
        for name in ["Соколов", "Соловьёва"] {
            #expect(try await !stage.found("орлов", as: name).contains("Орлов Павел Денисович"), "\(name)")
        }
        #expect(try await !stage.found("кузнецова", as: "Орлов").contains(Self.anna))
    }

    @Test("R018 an office finds as far as it reaches, and no card that is not its own", arguments: TestEngine.offered)
    func offices(engine: TestEngine) async throws {
        let stage = try await Stage(engine), today = stage.cast.today, anna = try stage.cast.person(Cast.anna)
        let card = "href=\"/people/\(anna.number)\"", own = try stage.cast.schoolClass("8Б")
        let (curator, social) = (try stage.cast.person("Соловьёва"), try stage.cast.person("Волков"))
        try await stage.change { try $0.give(.curator, to: curator, object: own.number, from: today) }
        try await stage.change { try $0.give(.socialTeacher, to: social, object: anna.number, from: today) }
        let curated = try await stage.found("кузнецова анна", as: "Соловьёва")
        #expect(curated.contains(Self.anna) && !curated.contains(card), "a curator looks at the class, not at cards")
        #expect(try await stage.found("8б алг", as: "Соловьёва").contains("href=\"/journal/8b/algebra\""))
        #expect(try await stage.found("кузнецова анна", as: "Волков").contains(card), "listed to the social teacher")
        #expect(try await !stage.found("морозов борис", as: "Волков").contains(Cast.boris), "a classmate is not")
        try await stage.change { try $0.give(.medic, to: curator, from: today) }
        let treated = try await stage.found("ежик", as: "Соловьёва")
        #expect(treated.contains(Cast.homeSchooled) && !treated.contains("href=\"/people/"), "a name, no card")
        let orlov = try stage.cast.person("Орлов")
        #expect(try await !stage.found("куз", as: "Орлов").contains(card), "another's student")
        try await stage.change { try $0.give(.secretary, to: orlov, from: today) }
        #expect(try await stage.found("куз", as: "Орлов").contains(card))
        #expect(try await !stage.found("8б алг", as: "Орлов").contains("/journal/8b/algebra"), "cards, no journals")
    }

    @Test(arguments: TestEngine.offered)
    func `before the year begins people and classes of its first day are found, and no journal`(
        engine: TestEngine
    ) async throws {
        let august = Moment(seconds: 20_324 * 86_400 + 36_000)
        let stage = try await Stage(engine, now: august), keeper = try stage.cast.person("Соколов")
        try await stage.change { try $0.give(.journalKeeper, to: keeper, from: Day(number: 20_300)) }
        #expect(try await stage.found("кузнецова анна", as: "Соколов").contains(Self.anna))
        #expect(try await stage.found("8б", as: "Соколов").contains("href=\"/class/8b\""))
        #expect(try await !stage.found("8б алг", as: "Соколов").contains("/journal/"))
    }
}
