import School
import Testing
import Trials

@testable import ExchangeFeature
@testable import Storage
@testable import Web

/// A subject that two teachers give one class apart is two pages: nobody is busy in a colleague's lesson.
struct SharedSubjectTests {
    /// Алгебра in 8а is О.Петрова's on Monday and Ли's on Wednesday, while О.Петрова is with 9а.
    private static let text = SmallFET.text
        .replacing(
            "<Teacher>О.Петрова</Teacher><Subject>Алгебра</Subject><Students>8 а</Students><Duration>1</Duration><Id>2",
            with: "<Teacher>Ли</Teacher><Subject>Алгебра</Subject><Students>8 а</Students><Duration>1</Duration><Id>2"
        )
        .replacing(
            "<Teacher>Орлова</Teacher><Subject>Физкультура</Subject><Students>8 б мат</Students>",
            with: "<Teacher>О.Петрова</Teacher><Subject>Физкультура</Subject><Students>8 б мат</Students>"
        )
        .replacing(
            "<Activity_Id>2</Activity_Id><Preferred_Day>Среда</Preferred_Day><Preferred_Hour>10:15</Preferred_Hour>",
            with:
                "<Activity_Id>2</Activity_Id><Preferred_Day>Среда</Preferred_Day><Preferred_Hour>08:30</Preferred_Hour>"
        )

    @Test("R051 hours that two teachers share are a page of each", arguments: TestEngine.offered)
    func apart(engine: TestEngine) async throws {
        let school = try await TestSchool(engine)
        let visits = try await TestVisits(school, as: .journalKeeper)
        for name in ["первое.fet", "второе.fet"] {
            let plan = try #require(try await visits.upload("timetable", Array(Self.text.utf8), named: name).location)
            _ = try await visits.post(plan, [("all severalTeachers", "team"), ("do", "check")])
            #expect(await visits.get(plan).text.contains("<b>0</b> накладок"))
            _ = try await visits.post(plan, [("all severalTeachers", "team"), ("do", "load")])
            let pages = try await school.database.read { records in
                try records.rows(
                    SQL(
                        """
                        SELECT c.title, c.slug, c.weekly_tenths, p.surname FROM course c
                            JOIN duty d ON d.kind = 6 AND d.object = c.id JOIN person p ON p.id = d.person
                        WHERE c.class_slug = '8a' ORDER BY c.id
                        """)
                ) { "\($0.text(0)) \($0.text(1)) \($0.int(2)) \($0.text(3))" }
            }
            #expect(
                pages == ["Алгебра (Петрова) algebra 20 Петрова", "Алгебра (Ли) algebra-2 10 Ли"],
                "also when it is loaded again")
        }
        #expect(try await school.database.verify().isClean)
    }
}
