import Testing

@testable import School

struct HomeworkTests {
    private func lessons(_ days: Int...) -> [(id: ID<Lesson>, day: Day)] {
        days.map { (ID(100 + $0), november($0)) }
    }

    private func november(_ day: Int) -> Day { Day(year: 2025, month: 11, day: day) ?? Day(number: 0) }

    @Test("R065 homework is due by the course's next lesson, or by the lesson that was named wherever it is moved")
    func due() {
        let course = lessons(18, 20, 25)
        #expect(HomeworkDue.day(set: november(18), aimed: nil, among: course) == november(20))
        #expect(HomeworkDue.day(set: november(25), aimed: nil, among: course) == nil)
        let aimed = DueLesson(ID(125), november(25))
        #expect(HomeworkDue.day(set: november(18), aimed: aimed, among: course) == november(25))
        // The lesson itself has moved to Thursday; then it is held no more.
        let moved = [(id: ID<Lesson>(118), day: november(18)), (ID(125), november(27)), (ID(128), november(28))]
        #expect(HomeworkDue.day(set: november(18), aimed: aimed, among: moved) == november(27))
        #expect(HomeworkDue.day(set: november(18), aimed: aimed, among: lessons(18, 20, 28)) == november(28))
        #expect(HomeworkDue.day(set: november(18), aimed: aimed, among: lessons(18, 20)) == nil)
    }

    @Test(
        "R065 a link is an https address of a named host",
        arguments: [
            ("https://resh.edu.ru/subject/7/", "resh.edu.ru"), ("https://Школа.рф/урок?n=1", "школа.рф"),
            ("HTTPS://uchi.ru", "uchi.ru"),
        ])
    func links(text: String, host: String) throws {
        #expect(try HomeworkLink.typed(" \(text) ", field: "link")?.host == host)
    }

    @Test(
        "R065 an address that hides its host or is no plain https one is refused",
        arguments: [
            "http://resh.edu.ru", "javascript:alert(1)", "https://", "https://localhost", "https://10.0.0.1/",
            "https://resh.edu.ru@evil.com/", "https://evil.com:8080/", "https://a b.ru", "https://a.ru/\"onclick",
            "https://a.ru/<script>", "https://-a.ru", "https://a..ru", "ftp://a.ru", "https://a.ru/\u{202E}x",
            "https://" + String(repeating: "a", count: 500) + ".ru",
        ])
    func badLinks(text: String) {
        #expect(throws: Objection.self) { try HomeworkLink.typed(text, field: "link") }
        #expect(HomeworkLink(text) == nil)
    }

    @Test("R065 a file is known by its first bytes, and is given away under a plain name")
    func files() throws {
        let pdf = Array("%PDF-1.7".utf8), zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04, 0]
        #expect(try AttachedFile(pdf, named: "../Задание 1.exe", field: "file").name == "..Задание 1.pdf")
        #expect(try AttachedFile(zip, named: "таблица.XLSX", field: "file").name == "таблица.xlsx")
        #expect(try AttachedFile([0x89, 0x50, 0x4E, 0x47], named: "", field: "file").name == "задание.png")
        for (bytes, name) in [(zip, "архив.zip"), (Array("<svg>".utf8), "a.svg"), ([], "a.pdf")] {
            #expect(throws: Objection.self) { try AttachedFile(bytes, named: name, field: "file") }
        }
        let large = pdf + [UInt8](repeating: 0, count: AttachedFile.longest)
        #expect(throws: Objection.self) { try AttachedFile(large, named: "a.pdf", field: "file") }
    }

    @Test(
        "R065 the evening's load adds what the class has, and takes the longest of groups that learn one subject apart")
    func load() {
        let (algebra, english) = (ID<Subject>(1), ID<Subject>(2))
        let tasks = [
            EveningLoad.Task(algebra, ID(11), isWhole: true, minutes: 40),
            EveningLoad.Task(algebra, ID(12), isWhole: true, minutes: 20),
            EveningLoad.Task(english, ID(21), isWhole: false, minutes: 30),
            EveningLoad.Task(english, ID(22), isWhole: false, minutes: 45),
            EveningLoad.Task(english, ID(22), isWhole: false, minutes: 5),
            EveningLoad.Task(ID(3), ID(31), isWhole: true, minutes: nil),
        ]
        // 40 + 20, and 45 + 5 of the second group.
        let load = EveningLoad(tasks)
        #expect(load.minutes == 110)
        #expect(load.unknown == 1)
        #expect(!load.exceeds(8, with: 40))
        #expect(load.exceeds(8, with: 41))
        #expect(!load.exceeds(nil, with: 900))
    }

    @Test("R065 the norm of an evening: 1, 1½, 2, 2½ and 3½ hours")
    func norms() {
        #expect((1...11).map { EveningLoad.norm($0) } == [60, 90, 90, 120, 120, 150, 150, 150, 210, 210, 210])
        #expect(EveningLoad.norm(nil) == nil)
        #expect(EveningLoad.norm(12) == nil)
    }

    @Test("R065 facets in words")
    func words() {
        let facets = HomeworkFacets(manner: .oral, minutes: 25, wantsAnswer: true)
        #expect(facets.words == "устно · ≈\u{A0}25\u{A0}мин · нужен ответ")
        let place = HomeworkFacets(manner: .practical, pages: "45–47", numbers: "345, 347 (а, б)")
        #expect(place.words == "с.\u{A0}45–47 · №\u{A0}345, 347 (а, б) · практическое")
        #expect(HomeworkFacets().words == "")
        #expect(HomeworkFacets().isPlain)
    }
}
