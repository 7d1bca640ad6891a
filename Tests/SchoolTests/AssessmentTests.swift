import School
import Testing

/// The four checks of a plan of assessments, worked out by hand from the letters of 06.08.2021: two weeks and a half
/// between works in a subject of a parallel, a tenth of its lessons, one a day, neither the first nor the last lesson.
struct AssessmentTests {
    private static let first: ID<SchoolClass> = ID(1), second: ID<SchoolClass> = ID(2)
    /// Three hours a week, one hour a week, two hours a week.
    private static let algebra: ID<Subject> = ID(10), drawing: ID<Subject> = ID(11), history: ID<Subject> = ID(12)
    /// 1 September 2025.
    private static let start = Day(number: 20_332)

    /// Every day of the autumn alike: history, algebra twice, history, drawing last; algebra has 30 lessons in the year.
    private static let facts: AssessmentFacts = {
        var facts = AssessmentFacts()
        for one in [first, second] {
            for day in start...start + 100 {
                facts.days[AssessmentFacts.Place(one, day)] = [
                    1: [history], 2: [algebra], 3: [algebra], 4: [history], 5: [drawing],
                ]
            }
            facts.hours[AssessmentFacts.Taught(one, algebra)] = AssessmentFacts.Hours(lessons: 30, weeklyTenths: 30)
            facts.hours[AssessmentFacts.Taught(one, drawing)] = AssessmentFacts.Hours(lessons: 34, weeklyTenths: 10)
            facts.hours[AssessmentFacts.Taught(one, history)] = AssessmentFacts.Hours(lessons: 68, weeklyTenths: 20)
        }
        return facts
    }()

    private static func work(
        in subject: ID<Subject> = AssessmentTests.algebra, of schoolClass: ID<SchoolClass> = AssessmentTests.first,
        _ day: Int, _ lessons: ClosedRange<Int> = 2...2, _ kind: AssessmentKind = .control, minutes: Int = 45
    ) -> Assessment {
        Assessment(kind, in: subject, of: schoolClass, on: start + day, lessons: lessons, minutes: minutes)
    }

    private static let cases: [(String, [Assessment], [AssessmentFinding])] = [
        ("nothing planned", [], []),
        ("17 days apart", [work(0), work(17)], []),
        ("16 days apart", [work(0), work(16)], [.tooSoon(work(16), after: work(0))]),
        ("another subject may be near", [work(0), work(in: history, 1, 4...4)], []),
        ("parallel classes write one work each on its day", [work(0), work(of: second, 3)], []),
        (
            "another sort of work in the parallel is another work",
            [work(0), work(of: second, 3, 2...2, .diagnostics)],
            [.tooSoon(work(of: second, 3, 2...2, .diagnostics), after: work(0))]
        ),
        (
            "a national test counts too", [work(0), work(10, 2...3, .nationalTest)],
            [.tooSoon(work(10, 2...3, .nationalTest), after: work(0))]
        ),
        ("a tenth of the lessons: 3 of 30", [work(0), work(20, 2...3)], []),
        (
            "more than a tenth: 4 of 30", [work(0, 2...3), work(20, 2...3)],
            [.tooMuch(first, algebra, taken: 4, of: 30)]
        ),
        ("two on a day", [work(0), work(in: history, 0, 4...4)], [.tooMany(first, start, 2)]),
        ("two classes on a day are two days", [work(0), work(of: second, 0)], []),
        ("the first lesson", [work(in: history, 0, 1...1)], [.onFirst(work(in: history, 0, 1...1))]),
        ("one lesson a week may stand last", [work(in: drawing, 0, 5...5)], []),
        ("no such lesson", [work(in: history, 0, 2...2)], [.noLesson(work(in: history, 0, 2...2))]),
        ("half of it is another lesson", [work(0, 3...4)], [.noLesson(work(0, 3...4))]),
        ("29 minutes are no assessment", [work(0), work(in: history, 0, 1...1, minutes: 29)], []),
        (
            "30 minutes are one", [work(in: history, 0, 1...1, minutes: 30)],
            [.onFirst(work(in: history, 0, 1...1, minutes: 30))]
        ),
    ]

    @Test("F24 the four checks of a plan of assessments", arguments: cases.indices)
    func checks(index: Int) {
        let (name, works, expected) = Self.cases[index]
        #expect(AssessmentCheck(Self.facts).findings(works) == expected, "\(name)")
        #expect(AssessmentCheck(Self.facts).findings(works.reversed()) == expected, "\(name), however they are typed")
    }

    @Test("F24 the last lesson of a day is refused to whoever has more than one a week, a lonely lesson is both")
    func edges() {
        var facts = Self.facts
        let short = AssessmentFacts.Place(Self.first, Self.start), work = Self.work(0, 3...3)
        facts.days[short] = [1: [Self.history], 3: [Self.algebra]]
        #expect(AssessmentCheck(facts).findings([work]) == [.onLast(work)])
        facts.days[short] = [3: [Self.algebra]]
        #expect(AssessmentCheck(facts).findings([work]) == [.onFirst(work), .onLast(work)])
    }

    @Test("F24 what stood as badly before is not a change's")
    func worse() {
        let half = AssessmentFinding.tooMuch(Self.first, Self.algebra, taken: 5, of: 30)
        let before: [AssessmentFinding] = [
            .tooMuch(Self.first, Self.algebra, taken: 6, of: 30), .tooMany(Self.first, Self.start, 2),
        ]
        #expect(!half.isNew(beside: before) && half.isNew(beside: []))
        #expect(AssessmentFinding.tooMuch(Self.first, Self.algebra, taken: 7, of: 30).isNew(beside: before))
        #expect(AssessmentFinding.tooMany(Self.first, Self.start, 3).isNew(beside: before))
        #expect(AssessmentFinding.tooMany(Self.first, Self.start + 1, 2).isNew(beside: before))
    }

    @Test("F24 a finding says who, what and by how much")
    func words() {
        let names = AssessmentNames(classes: [Self.first: "8А"], subjects: [Self.algebra: "Алгебра"])
        #expect(
            AssessmentFinding.tooSoon(Self.work(16), after: Self.work(0)).words(names)
                == "Алгебра: 8А — контрольная работа 1 сентября, 8А — контрольная работа 17 сентября: между ними "
                + "16\u{A0}дней, по предмету в параллели нужно не меньше 17.")
        #expect(
            AssessmentFinding.tooMuch(Self.first, Self.algebra, taken: 4, of: 30).words(names)
                == "8А, Алгебра: работы занимают 4\u{A0}урока из 30 за год, больше 10\u{A0}%.")
        #expect(
            AssessmentFinding.noLesson(Self.work(0, 2...3)).words(names)
                == "8А, Алгебра: контрольная работа 1 сентября — этого предмета в расписании тогда нет (2–3 уроки).")
    }

    @Test("a school year's halves meet at New Year")
    func halves() throws {
        let ends = try #require(Day(year: 2026, month: 8, day: 31))
        let year = SchoolYear(2025, starts: Self.start, ends: ends)
        let eve = try #require(Day(year: 2025, month: 12, day: 31))
        #expect(HalfYear(of: eve, in: year) == .first && HalfYear(of: eve + 1, in: year) == .second)
        #expect(HalfYear.first.days(of: year) == Self.start...eve)
        #expect(HalfYear.second.days(of: year) == eve + 1...ends)
    }
}
