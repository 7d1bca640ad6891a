import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import DiaryFeature

/// What a family sees of homework with all that is said of it.
struct HomeworkTests {
    private struct Place {
        let anna: ID<Student>
        let father: ID<Person>
        /// Three lessons of 8Б Алгебра from 24 November on.
        let lessons: [HeldLesson]
    }

    private func place(_ stage: Stage) async throws -> Place {
        let id = try stage.cast.course("8Б Алгебра"), monday = Day(number: 20_416)
        let found = try await stage.database.read { try $0.lessons(of: id, during: monday...(monday + 13)) }
        return Place(
            anna: try stage.cast.student(Cast.anna), father: try stage.cast.person(Cast.annasFather),
            lessons: found.map { HeldLesson(id: $0.id, day: $0.day, course: id) })
    }

    private func write(
        _ stage: Stage, _ lesson: HeldLesson, _ state: HomeworkState, _ n: Int, words: String = "",
        _ facets: HomeworkFacets, for students: [ID<Student>] = [], file: String? = nil
    ) async throws {
        try await stage.change { pen in
            guard let record = try pen.lessonRecord(lesson.id, of: lesson.course) else { throw NotFound() }
            try pen.record(record, homework: state)
            let id = try pen.write(homework: n, of: record, nil, words: words, facets, for: students)
            if let file, let id {
                try pen.attach(try AttachedFile(Array("%PDF-1".utf8), named: file, field: "file"), to: id)
            }
        }
    }

    private func day(_ page: String, _ day: Day) throws -> Substring {
        let start = try #require(page.firstRange(of: "id=\"d\(day.day)\"")?.upperBound)
        return page[start...].prefix(upTo: page[start...].firstRange(of: "</section>")?.lowerBound ?? page.endIndex)
    }

    @Test(
        "R065 R083 the diary says how, how long and where more is, with files, and by the lesson named",
        arguments: TestEngine.offered)
    func common(engine: TestEngine) async throws {
        let stage = try await Stage(engine), place = try await place(stage)
        let (first, next, named) = (place.lessons[0], place.lessons[1], place.lessons[2])
        let facets = HomeworkFacets(
            manner: .written, minutes: 25, link: HomeworkLink("https://resh.edu.ru/8"),
            due: DueLesson(named.id, named.day), wantsAnswer: true,
            pages: "45–47", numbers: "347 (а, б)")
        try await write(stage, first, .set("№ 901"), 0, facets, file: "карточка.pdf")
        let week = try await stage.page("/diary/\(place.anna)?w=\(first.day.week.text)", as: place.father)
        let here = try day(week, first.day)
        #expect(here.contains("№ 901") && here.contains("письменно · ≈\u{A0}25\u{A0}мин · нужен ответ"))
        #expect(here.contains("с.\u{A0}45–47 · №\u{A0}347 (а, б) · письменно"))
        #expect(here.contains("<a href=\"https://resh.edu.ru/8\" rel=\"noreferrer noopener\">resh.edu.ru</a>"))
        #expect(here.contains(">карточка.pdf</a>") && here.contains("к \(RussianDate.dayAndMonth(named.day))"))
        #expect(!(try day(week, next.day)).contains("№ 901") || next.day == named.day)
        let due = try await stage.page("/diary/\(place.anna)?w=\(named.day.week.text)", as: place.father)
        #expect(try day(due, named.day).contains("к уроку:</span> № 901"))
    }

    @Test("R066 a student's own homework is seen by that family alone, with its files", arguments: TestEngine.offered)
    func own(engine: TestEngine) async throws {
        let stage = try await Stage(engine), place = try await place(stage), lesson = place.lessons[0]
        try await write(
            stage, lesson, .notEntered, 1, words: "карточка 4", HomeworkFacets(minutes: 15), for: [place.anna],
            file: "лично.pdf")
        let path = "/diary/\(place.anna)?w=\(lesson.day.week.text)"
        let page = try await stage.page(path, as: place.father)
        #expect(page.contains("<b>Лично: </b>карточка 4") && page.contains("<b>Лично к уроку: </b>карточка 4"))
        let boris = try stage.cast.student(Cast.boris)
        let other = try await stage.page("/diary/\(boris)?w=\(lesson.day.week.text)", as: Cast.boris)
        #expect(!other.contains("карточка 4"))
        let file = try #require(page.firstRange(of: "/diary/\(place.anna)/files/")).upperBound
        let number = page[file...].prefix { $0.isNumber }
        #expect(try await stage.look("/diary/\(place.anna)/files/\(number)", as: Cast.annasFather).text == "%PDF-1")
        #expect(try await stage.look("/diary/\(boris)/files/\(number)", as: Cast.boris).status == 404)
        #expect(
            [403, 404].contains(try await stage.look("/diary/\(place.anna)/files/\(number)", as: Cast.boris).status))
    }

    @Test("R065 homework for a lesson that is held no more is due by the next one", arguments: TestEngine.offered)
    func aimedAnew(engine: TestEngine) async throws {
        let stage = try await Stage(engine), place = try await place(stage)
        let (first, named, after) = (place.lessons[0], place.lessons[1], place.lessons[2])
        try await write(stage, first, .set("№ 77"), 0, HomeworkFacets(due: DueLesson(named.id, named.day)))
        try await stage.change { pen in try pen.cancel(named.id, ChangeGrounds("болезнь учителя")) }
        let page = try await stage.page("/diary/\(place.anna)?w=\(after.day.week.text)", as: place.father)
        #expect(try day(page, after.day).contains("к уроку:</span> № 77"))
    }

    @Test("R066 the diary asks no more questions for homework with facets", arguments: TestEngine.offered)
    func questions(engine: TestEngine) async throws {
        let stage = try await Stage(engine), place = try await place(stage), lesson = place.lessons[0]
        let path = "/diary/\(place.anna)?w=\(lesson.day.week.text)"
        let before = await stage.get(path, as: place.father).asked
        try await write(stage, lesson, .set("№ 1"), 0, HomeworkFacets(minutes: 5), file: "а.pdf")
        #expect(await stage.get(path, as: place.father).asked == before)
    }
}
